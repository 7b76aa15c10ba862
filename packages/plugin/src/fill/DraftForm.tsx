import type { DraftSaver, FormAnswers } from '@filing/client';
import type { Answers, FilingView, FormView, Problem } from '@filing/filing';
import { useMemo } from 'react';
import { FormPane } from '../parts/FormPane.tsx';
import { PrintButton } from '../parts/PrintButton.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { ConflictBanner } from './ConflictBanner.tsx';
import type { Target } from './FillTab.tsx';
import { ProjectForms } from './ProjectForms.tsx';
import { SaveIndicator } from './SaveIndicator.tsx';
import { useDraftState } from './useDraftState.ts';

interface Props {
  readonly view: FilingView;
  readonly form: FormView;
  readonly saver: DraftSaver;
  readonly savers: ReadonlyMap<string, DraftSaver>;
  readonly target: Target | null;
  /** What the last whole check found in this form. */
  readonly submitted: readonly Problem[];
  readonly onProblems: (problems: readonly Problem[]) => void;
}

/** One form being filled in: its words, whether it is saved, a conflict if there is one, its fields. */
export function DraftForm({ view, form, saver, savers, target, submitted, onProblems }: Props) {
  const { t } = usePlugin();
  const { replaced } = useDraftState(saver);
  const others = useMemo(() => Object.fromEntries([...savers].filter(([name]) => name !== form.form).map(([name, each]): [string, FormAnswers] => [name, each.state.answers])), [savers, form.form]);
  const title = t.pick(form.title, form.english['#title']);
  return (
    <div className="fp-stack">
      <div className="fp-savebar"><h2>{title}</h2><div className="fp-row"><SaveIndicator saver={saver} /><PrintButton filing={view.id} form={form.form} title={title} saver={saver} /></div></div>
      <ConflictBanner saver={saver} form={form} basis={view.basis} />
      {form.repeatable
        ? <ProjectForms key={replaced} view={view} form={form} saver={saver} others={others} target={target} submitted={submitted} />
        : (
          <FormPane key={replaced} view={view} form={form.schema} english={form.english} answers={saver.state.answers as Answers} others={others} opens={form.opens}
            remarks={(view.returned?.remarks ?? []).filter((remark) => remark.form === form.form)} problems={submitted.map((problem) => ({ ...problem, path: problem.path.replace(/^[^/]*\//, '') }))} focusPath={target ? target.path : undefined}
            onChange={(answers) => saver.change(answers)} onCheck={(check) => onProblems(check.problems)} />
        )}
    </div>
  );
}
