import type { Answers, PermittedEvent, Problem } from '@filing/filing';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { emptyDraft, type ActionDraft } from '../filing/actionDraft.ts';
import { Asking } from '../parts/Asking.tsx';
import { Clauses } from '../parts/Clauses.tsx';
import { FormPane } from '../parts/FormPane.tsx';
import { Problems } from '../parts/Problems.tsx';
import { usePlugin } from '../root/pluginContext.ts';

interface Props {
  /** The filing whose act is filled in for all. */
  readonly example: string;
  readonly count: number;
  readonly sending: boolean;
  readonly problems: readonly Problem[];
  /** Resolves to whether all were taken. */
  readonly onSend: (act: PermittedEvent, draft: ActionDraft) => Promise<boolean>;
}

/** The conclusion that is recorded for every chosen project. */
export function SittingPanel({ example, count, sending, problems, onSend }: Props) {
  const { t, queries } = usePlugin();
  const id = useId();
  const [draft, setDraft] = useState<ActionDraft>(emptyDraft);
  const [asking, setAsking] = useState(false);
  const query = useQuery(queries.filing(example));
  return (
    <Asking query={query}>{(view) => {
      const act = view.permitted.find(({ type }) => type === 'evaluate');
      if (!act?.form) return <p className="fp-note">{t('sitting.none')}</p>;
      const title = t.pick(act.title, act.titleEn);
      const send = async () => {
        setAsking(false);
        if (await onSend(act, draft)) setDraft({ ...draft, opinion: '' });
      };
      return (
        <section className="fp-card fp-stack" aria-label={title}>
          <div className="fp-between"><h2>{title}</h2><Clauses ids={act.clauses} says={view.clauses} /></div>
          <FormPane form={act.form} english={act.english} answers={draft.data} onChange={(data) => setDraft({ ...draft, data: data as Answers })} view={view} problems={problems} hidden={['project', ...(act.opinion ? ['opinion'] : [])]} />
          {act.opinion && (
            <div className="fp-field">
              <label htmlFor={`${id}-opinion`}>{t(act.opinion === 'required' ? 'act.opinion.required' : 'act.opinion.optional')}</label>
              <Input.TextArea id={`${id}-opinion`} rows={3} maxLength={2000} showCount value={draft.opinion} onChange={(event) => setDraft({ ...draft, opinion: event.target.value })} />
            </div>
          )}
          {problems.length > 0 && <Problems problems={problems} clauses={view.clauses} forms={view.forms} />}
          <div><Button type="primary" loading={sending} disabled={count === 0} onClick={() => setAsking(true)}>{t('sitting.send', { n: count, what: title })}</Button></div>
          <Modal open={asking} title={t('act.sure.title', { what: title })} okText={t('act.sure.ok')} cancelText={t('cancel')} onOk={() => void send()} onCancel={() => setAsking(false)} destroyOnHidden>
            <p>{t('sitting.sure', { n: count })}</p>
          </Modal>
        </section>
      );
    }}</Asking>
  );
}
