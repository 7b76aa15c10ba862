import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Filing, Problem } from '@filing/filing';
import { useWords } from '../explorerContext.ts';
import { isCorrection, type ActDraft } from '../model/actStep.ts';
import type { Chain } from '../model/chain.ts';

interface Props {
  readonly chain: Chain;
  readonly filing: Filing;
  readonly offered: ActDraft;
  /** What refused it: problems, or a sentence. */
  readonly refused: readonly Problem[] | string;
  readonly onAct: (draft: ActDraft) => void;
  readonly onCancel: () => void;
}

/** Puts one act together: who, opinion, what a return opens, answers and data as JSON, filled from the samples. */
export function ActPanel({ chain, filing, offered, refused, onAct, onCancel }: Props) {
  const t = useWords();
  const [draft, setDraft] = useState(offered);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const { office, permitted } = offered;
  const title = (form: string) => {
    const { forms, english } = chain.procedure;
    return t.pick(forms[form]?.title ?? form, english[form]?.['#title']);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
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
          <Json label={t(answersKey, { form: title(form) })} form={form} value={draft.answers[form] ?? ''} onChange={(text) => setDraft({ ...draft, answers: { ...draft.answers, [form]: text } })} />
        </details>
      ))}
      {permitted.form !== null && <label><span>{t('act.data', { form: title(permitted.form) })}</span><Json label={t('act.data', { form: title(permitted.form) })} form={permitted.form} value={draft.data ?? ''} onChange={(data) => setDraft({ ...draft, data })} /></label>}
      {typeof refused === 'string' ? <p className="note" data-kind="bad" role="alert">{refused}</p> : refused.length > 0 && <Problems head={t('act.refused')} problems={refused} />}
      <div className="row"><button type="submit" data-main>{t('act.confirm')}</button><button type="button" onClick={onCancel}>{t('act.cancel')}</button></div>
    </form>
  );
}

function Json({ label, form, value, onChange }: { readonly label: string; readonly form: string; readonly value: string; readonly onChange: (text: string) => void }) {
  return <textarea aria-label={label} data-form={form} rows={8} spellCheck={false} value={value} onChange={(event) => onChange(event.target.value)} />;
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
