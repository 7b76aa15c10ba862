import type { DraftSaver } from '@filing/client';
import type { FilingView, Problem } from '@filing/filing';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { problemPlace } from '../parts/problemPlace.ts';
import { usePlugin } from '../root/pluginContext.ts';
import { DraftForm } from './DraftForm.tsx';
import { FillSteps } from './FillSteps.tsx';
import { SubmitStep } from './SubmitStep.tsx';
import { WindowNote } from './WindowNote.tsx';
import { WithdrawButton } from './WithdrawButton.tsx';

/** Where a problem link leads. */
export interface Target {
  readonly path: string;
  readonly index: number | null;
  /** Grows with every click, so that the same field can be gone to twice. */
  readonly visit: number;
}

/** Filling in: one step a form, then checking and submitting. */
export default function FillTab({ view, savers }: { readonly view: FilingView; readonly savers: ReadonlyMap<string, DraftSaver> }) {
  const { t } = usePlugin();
  const forms = view.forms.filter((form) => form.access === 'write' && savers.has(form.form));
  const [step, setStep] = useState(0);
  const [found, setFound] = useState<Readonly<Record<string, readonly Problem[]>>>({});
  const [target, setTarget] = useState<Target | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const at = Math.min(step, forms.length);
  const form = forms[at];
  const saver = form && savers.get(form.form);
  const go = (next: number) => {
    setTarget(null);
    setStep(next);
    top.current?.scrollIntoView({ block: 'nearest' });
  };
  const goTo = (problem: Problem) => {
    const place = problemPlace(problem, view.forms);
    const index = forms.findIndex((each) => each.form === place?.form);
    if (!place || index < 0) return;
    setStep(index);
    setTarget({ path: place.inner, index: place.index, visit: (target?.visit ?? 0) + 1 });
  };
  const remember = (name: string, problems: readonly Problem[]) => setFound((old) => ({ ...old, [name]: problems, [`${name} submitted`]: standing(old[`${name} submitted`] ?? [], problems) }));
  return (
    <div className="fp-fill" ref={top}>
      <FillSteps forms={forms} savers={savers} found={found} current={at} onGo={go} />
      <div className="fp-card fp-stack">
        {form && view.window && !view.window.open && <WindowNote view={view} />}
        {form && saver
          ? <DraftForm key={form.form} view={view} form={form} saver={saver} savers={savers} target={target} submitted={found[`${form.form} submitted`] ?? []} onProblems={(problems) => remember(form.form, problems)} />
          : <SubmitStep view={view} savers={savers} onGo={goTo} onChecked={(problems) => setFound(byForm(problems, view, forms.map((each) => each.form)))} />}
        <div className="fp-foot">
          <div className="fp-row">
            {at > 0 && <Button onClick={() => go(at - 1)}>{t('fill.previous')}</Button>}
            {form && <Button type="primary" onClick={() => go(at + 1)}>{at + 1 === forms.length ? t('fill.submitStep') : t('fill.next')}</Button>}
          </div>
          <WithdrawButton view={view} />
        </div>
      </div>
    </div>
  );
}

/** What the whole check found and the form's own check still finds; what only the server can tell stays until the next whole check. */
function standing(submitted: readonly Problem[], live: readonly Problem[]): readonly Problem[] {
  return submitted.filter(({ code, path }) => code.startsWith('file.') || live.some((problem) => problem.code === code && problem.path === path.replace(/^[^/]*\//, '')));
}

function byForm(problems: readonly Problem[], view: FilingView, forms: readonly string[]): Readonly<Record<string, readonly Problem[]>> {
  const of = (form: string) => problems.filter((problem) => problemPlace(problem, view.forms)?.form === form);
  return Object.fromEntries(forms.flatMap((form) => [[form, of(form)], [`${form} submitted`, of(form)]]));
}
