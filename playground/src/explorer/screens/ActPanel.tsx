import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import type { Filing, Problem } from '@filing/filing';
import { useWords } from '../explorerContext.ts';
import { isCorrection, type ActDraft } from '../model/actStep.ts';
import type { Chain } from '../model/chain.ts';
import { formContextOf } from '../model/formContextOf.ts';
import { AnswersField } from './AnswersField.tsx';

interface Props {
  readonly chain: Chain;
  readonly filing: Filing;
  readonly now: Date;
  readonly offered: ActDraft;
  /** What refused it: problems, or a sentence. */
  readonly refused: readonly Problem[] | string;
  readonly onAct: (draft: ActDraft) => void;
  readonly onCancel: () => void;
}

/** Puts one act together: who, opinion, what a return opens, answers and data as JSON or as forms, filled from the samples. */
export function ActPanel({ chain, filing, now, offered, refused, onAct, onCancel }: Props) {
  const t = useWords();
  const [draft, setDraft] = useState(offered);
  const [tried, setTried] = useState<ActDraft | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const { office, permitted } = offered;
  const title = (form: string) => {
    const { forms, english } = chain.procedure;
    return t.pick(forms[form]?.title ?? form, english[form]?.['#title']);
  };
  const context = useMemo(() => formContextOf(chain, filing, now, draft.answers), [chain, filing, now, draft.answers]);
  const field = (form: string) => ({ form, context, clauses: chain.clauses, schema: chain.procedure.forms[form], english: chain.procedure.english[form] ?? {} });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(draft);
    onAct(draft);
  };
  const answersKey = isCorrection(filing) ? 'act.answersBefore' : 'act.answers';
  return (
    <form className="act" onSubmit={submit} data-testid="act">
      <h3 ref={head} tabIndex={-1}>{t('act.title', { office: t.office(office), event: t.pick(permitted.title, permitted.titleEn) })}</h3>
      {permitted.problems.length > 0 && <Problems head={t('act.blocked')} problems={permitted.problems} />}
      <label><span>{t('act.actor')}</span><input value={draft.actor} onChange={(event) => setDraft({ ...draft, actor: event.target.value })} /></label>
      {permitted.opinion !== null && <label><span>{t(permitted.opinion === 'required' ? 'act.opinionRequired' : 'act.opinion')}</span><input value={draft.opinion} onChange={(event) => setDraft({ ...draft, opinion: event.target.value })} /></label>}
      {permitted.type === 'return' && <label><span>{t('act.opens')}</span><textarea value={draft.opens} onChange={(event) => setDraft({ ...draft, opens: event.target.value })} /></label>}
      {permitted.forms.map((form) => (
        <details key={form} open={permitted.forms.length === 1}>
          <summary>{t(answersKey, { form: title(form) })}{draft.answers[form] === '' && t('act.noSample')}</summary>
          <AnswersField {...field(form)} label={t(answersKey, { form: title(form) })} value={draft.answers[form] ?? ''} onChange={(text) => setDraft((before) => ({ ...before, answers: { ...before.answers, [form]: text } }))} />
        </details>
      ))}
      {permitted.form !== null && <div><p>{t('act.data', { form: title(permitted.form) })}</p><AnswersField {...field(permitted.form)} label={t('act.data', { form: title(permitted.form) })} value={draft.data ?? ''} onChange={(data) => setDraft((before) => ({ ...before, data }))} /></div>}
      {tried === draft && (typeof refused === 'string' ? <p className="note" data-kind="bad" role="alert">{refused}</p> : refused.length > 0 && <Problems head={t('act.refused')} problems={refused} />)}
      <div className="row"><button type="submit" data-main>{t('act.confirm')}</button><button type="button" onClick={onCancel}>{t('act.cancel')}</button></div>
    </form>
  );
}

function Problems({ head, problems }: { readonly head: string; readonly problems: readonly Problem[] }) {
  const t = useWords();
  return (
    <div className="note" data-kind="bad" role="alert">
      {head}
      <ul>{problems.slice(0, 30).map((problem) => <li key={`${problem.code} ${problem.path}`} data-code={problem.code}>{t.problem(problem)}{problem.path && <> <code>{problem.path}</code></>}{problem.clause && <> <code>{problem.clause}</code></>}</li>)}</ul>
    </div>
  );
}
