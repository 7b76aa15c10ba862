import { problemsOf, type DraftSaver } from '@filing/client';
import type { FilingView, PermittedEvent, Problem } from '@filing/filing';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { Failed } from '../parts/Asking.tsx';
import { Clauses } from '../parts/Clauses.tsx';
import { problemPlace } from '../parts/problemPlace.ts';
import { Problems } from '../parts/Problems.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { Blocked } from '../filing/Blocked.tsx';
import { useRaise } from '../filing/useRaise.ts';
import { WindowNote } from './WindowNote.tsx';

interface Props {
  readonly view: FilingView;
  readonly savers: ReadonlyMap<string, DraftSaver>;
  readonly onGo: (problem: Problem) => void;
  readonly onChecked: (problems: readonly Problem[]) => void;
}

const reasonKey = (problem: Problem) => `${problem.code} ${problem.path}`;

/** Everything checked at once; reasons for what is only warned about; then the submission. */
export function SubmitStep({ view, savers, onGo, onChecked }: Props) {
  const { t, api, say } = usePlugin();
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const raise = useRaise(view, () => undefined);
  const check = useMutation({
    mutationFn: async () => {
      await Promise.all([...savers.values()].map((saver) => saver.flush()));
      return api.check(view.id);
    },
    onSuccess: onChecked,
  });
  const { mutate } = check;
  const unsaved = [...savers.values()].some(({ state: { phase } }) => phase === 'conflict' || phase === 'waiting');
  // Once at the beginning, and again when what was held back has reached the server.
  useEffect(() => {
    if (!unsaved) mutate();
  }, [mutate, unsaved]);
  const submit = view.permitted.find((permitted) => permitted.forms.length > 0);
  const problems = check.data ?? [];
  const errors = problems.filter((problem) => problem.severity === 'error' && problem.code !== 'window.closed');
  const reasoned = problems.filter((problem) => problem.severity === 'warning' && problem.code === 'rule');
  const noted = problems.filter((problem) => problem.severity === 'warning' && problem.code !== 'rule');
  const ready = check.isSuccess && errors.length === 0 && reasoned.every((problem) => reasons[reasonKey(problem)]?.trim());
  const send = async (event: PermittedEvent) => {
    const given = Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason.trim()));
    try {
      const next = await raise.mutateAsync({ type: event.type, ...(Object.keys(given).length > 0 ? { reasons: given } : {}), ...(event.type === 'submit' ? {} : { answers: answersOf(savers) }) });
      say(next.task ? t('fill.submitted', { who: t.office(next.task.office) }) : t('fill.submitted.plain'));
    } catch {
      // The mutation keeps its error; it is shown below.
    }
  };
  return (
    <div className="fp-stack">
      <div className="fp-between"><h2>{t('fill.submitStep')}</h2><Button loading={check.isPending} onClick={() => check.mutate()}>{t('fill.check')}</Button></div>
      <WindowNote view={view} />
      {submit && submit.problems.some((problem) => problem.code !== 'window.closed') && <Blocked problems={submit.problems.filter((problem) => problem.code !== 'window.closed')} clauses={view.clauses} />}
      {unsaved && <p className="fp-note" data-tone="bad" role="alert">{t('save.waiting')}</p>}
      {check.isPending && <output className="fp-muted">{t('fill.checking')}…</output>}
      {check.isError && <Failed error={check.error} onRetry={() => check.mutate()} />}
      {errors.length > 0 && <><p className="fp-strong">{t('fill.problems', { n: errors.length })}</p><Problems problems={errors} clauses={view.clauses} forms={view.forms} onGo={onGo} /></>}
      {check.isSuccess && errors.length === 0 && <p className="fp-note" data-tone="good">{t(view.window && !view.window.open ? 'fill.clean.closed' : 'fill.clean')}</p>}
      {noted.length > 0 && <><p className="fp-strong">{t('fill.warnings.plain')}</p><Problems problems={noted} clauses={view.clauses} forms={view.forms} onGo={onGo} /></>}
      {reasoned.length > 0 && <p className="fp-strong">{t('fill.warnings')}</p>}
      {reasoned.map((problem) => <Reason key={reasonKey(problem)} problem={problem} view={view} value={reasons[reasonKey(problem)] ?? ''} onChange={(reason) => setReasons({ ...reasons, [reasonKey(problem)]: reason })} />)}
      {raise.isError && <Problems problems={problemsOf(raise.error)} clauses={view.clauses} forms={view.forms} onGo={onGo} />}
      {submit && <div><Button type="primary" size="large" loading={raise.isPending} disabled={!ready || unsaved} onClick={() => void send(submit)}>{t.pick(submit.title, submit.titleEn) || t('fill.submit')}</Button></div>}
    </div>
  );
}

function Reason({ problem, view, value, onChange }: { readonly problem: Problem; readonly view: FilingView; readonly value: string; readonly onChange: (reason: string) => void }) {
  const { t } = usePlugin();
  const id = useId();
  return (
    <div className="fp-note fp-field" data-tone="warn">
      <div className="fr-sentence"><span>{t.problem(problem, view.forms.find((form) => form.form === problemPlace(problem, view.forms)?.form)?.english)}</span><Clauses ids={[problem.clause]} says={view.clauses} /></div>
      <label htmlFor={id}>{t('fill.reason')}</label>
      <Input.TextArea id={id} rows={2} maxLength={500} placeholder={t('fill.reason.placeholder')} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}

function answersOf(savers: ReadonlyMap<string, DraftSaver>) {
  return Object.fromEntries([...savers].map(([form, saver]) => [form, saver.state.answers]));
}
