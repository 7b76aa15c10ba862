import { problemsOf } from '@filing/client';
import { shanghaiInstant, type Answers, type FilingView, type PermittedEvent, type Problem, type Seal } from '@filing/filing';
import { Button, Checkbox, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { Clauses } from '../parts/Clauses.tsx';
import { FormPane } from '../parts/FormPane.tsx';
import { Problems } from '../parts/Problems.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { eventOf, type ActionDraft } from './actionDraft.ts';
import { Attachments } from './Attachments.tsx';
import { ProjectChoice } from './ProjectChoice.tsx';
import { ReturnScope } from './ReturnScope.tsx';
import { useRaise } from './useRaise.ts';

interface Props {
  readonly view: FilingView;
  readonly act: PermittedEvent;
  readonly draft: ActionDraft;
  readonly onChange: (draft: ActionDraft) => void;
  readonly onStale: () => void;
  readonly onDone: () => void;
}

/** One act put together: its own form, opinion, remarks, seal and attachments, then one confirmation; every problem is shown at once. */
export function ActionPanel({ view, act, draft, onChange, onStale, onDone }: Props) {
  const { t, me, now, options, say } = usePlugin();
  const id = useId();
  const raise = useRaise(view, onStale);
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const [sealing, setSealing] = useState(false);
  const [unsealed, setUnsealed] = useState<string | null>(null);
  const title = t.pick(act.title, act.titleEn);
  const set = (change: Partial<ActionDraft>) => onChange({ ...draft, ...change });
  const byProject = act.form?.properties?.['project'] !== undefined && view.projects.length > 0;
  const open = act.form?.properties?.['objection'] ? view.objections.filter((objection) => objection.outcome === null) : [];
  const data = open[0] && draft.data['objection'] === undefined ? { ...draft.data, objection: open[0].key } : draft.data;
  // A form with an opinion of its own is not asked for it twice.
  const hidden = [...(byProject ? ['project'] : []), ...(open.length > 0 ? ['objection'] : []), ...(act.opinion && act.form?.properties?.['opinion'] ? ['opinion'] : [])];
  const needsOpinion = act.opinion === 'required' || (act.opinion !== null && act.form?.properties?.['opinion']?.required === true);
  // Why a published registration was suspended, resumed or removed stands on the public register.
  const told = Boolean(view.registration?.publishedAt) && ['suspend', 'resume', 'remove'].includes(act.type);
  const problems: readonly Problem[] = raise.isError ? problemsOf(raise.error) : [];

  const faults = [
    ...(needsOpinion && draft.opinion.trim() === '' ? [t('act.opinion.missing')] : []),
    ...(act.seal && !draft.sealed ? [t('act.seal.missing')] : []),
  ];
  const missing = tried ? faults : [];
  const ask = () => {
    setTried(true);
    setUnsealed(null);
    setAsking(faults.length === 0);
  };
  const send = async () => {
    setAsking(false);
    const seal = act.seal ? await sealed() : null;
    if (act.seal && !seal) return;
    try {
      await raise.mutateAsync(eventOf(act, { ...draft, data }, seal));
      say(t('act.done', { what: title }));
      onDone();
    } catch {
      // Shown below: the mutation keeps its error.
    }
  };
  const sealed = async (): Promise<Seal | null> => {
    const orgName = me?.actor.orgName ?? '';
    if (!options.seal || !me) return { name: orgName, at: shanghaiInstant(now()) };
    setSealing(true);
    try {
      const given = (await options.seal({ filing: view.id, event: act.type, office: me.actor.office, orgName })) as Seal | undefined;
      if (!given) setUnsealed(t('act.seal.nothing'));
      return given ?? null;
    } catch (error) {
      setUnsealed(error instanceof Error ? error.message : String(error ?? ''));
      return null;
    } finally {
      setSealing(false);
    }
  };

  return (
    <section className="fp-act" data-beside={byProject} aria-label={title}>
      <div className="fp-card fp-stack">
        <div className="fp-between"><h2>{title}</h2><Clauses ids={act.clauses} says={view.clauses} /></div>
        {byProject && <ProjectChoice view={view} chosen={typeof draft.data['project'] === 'string' ? draft.data['project'] : null} onChoose={(project) => set({ data: { project } })} />}
        {open.length > 1 && (
          <fieldset className="fp-choices" aria-label={t('act.objection')}>
            {open.map(({ key }) => <button key={key} type="button" aria-pressed={data['objection'] === key} onClick={() => set({ data: { ...data, objection: key } })}>{t('act.objection.n', { n: key })}</button>)}
          </fieldset>
        )}
        {act.form && (!byProject || draft.data['project'] !== undefined) && (
          <FormPane key={String(draft.data['project'] ?? '')} form={act.form} english={act.english} answers={data} onChange={(next) => set({ data: next as Answers })} view={view} problems={problems} hidden={hidden} />
        )}
        {act.opinion && (
          <div className="fp-field">
            <label htmlFor={`${id}-opinion`}>{t(needsOpinion ? 'act.opinion.required' : 'act.opinion.optional')}</label>
            <Input.TextArea id={`${id}-opinion`} rows={4} maxLength={2000} showCount aria-required={needsOpinion} value={draft.opinion} onChange={(event) => set({ opinion: event.target.value })} {...(told ? { 'aria-describedby': `${id}-public` } : {})} />
            {told && <p id={`${id}-public`} className="fp-small fp-muted">{t('act.opinion.public')}</p>}
          </div>
        )}
        {act.type === 'return' && <ReturnScope view={view} draft={draft} onChange={onChange} />}
        <Attachments filing={view.id} files={draft.attachments} onChange={(attachments) => set({ attachments })} />
        {act.seal && <Checkbox checked={draft.sealed} onChange={(event) => set({ sealed: event.target.checked })}>{t('act.seal.sure', { org: me?.actor.orgName ?? '' })}</Checkbox>}
        {missing.length > 0 && <div className="fp-note" data-tone="bad" role="alert"><ul>{missing.map((fault) => <li key={fault}>{fault}</li>)}</ul></div>}
        {problems.length > 0 && <Problems problems={problems} clauses={view.clauses} forms={view.forms} />}
        {unsealed !== null && <p className="fp-note" data-tone="bad" role="alert">{t('act.seal.failed', { reason: unsealed })}</p>}
        <div><Button type="primary" danger={act.type === 'reject'} loading={sealing || raise.isPending} onClick={ask}>{t('act.submit', { what: title })}</Button></div>
      </div>
      {byProject && <ProjectChoice.Plan view={view} chosen={typeof draft.data['project'] === 'string' ? draft.data['project'] : null} />}
      <Modal open={asking} title={t('act.sure.title', { what: title })} okText={t('act.sure.ok')} cancelText={t('cancel')} onOk={() => void send()} onCancel={() => setAsking(false)} destroyOnHidden>
        <p>{t('act.sure')}</p>
        {act.type === 'return' && <p>{t('act.sure.return', { n: draft.remarks.length })}</p>}
        {draft.opinion.trim() && <p className="fp-quote">{draft.opinion}</p>}
      </Modal>
    </section>
  );
}
