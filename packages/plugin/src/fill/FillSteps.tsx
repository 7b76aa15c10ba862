import type { DraftSaver } from '@filing/client';
import type { FormView, Problem } from '@filing/filing';
import { usePlugin } from '../root/pluginContext.ts';

interface Props {
  readonly forms: readonly FormView[];
  readonly savers: ReadonlyMap<string, DraftSaver>;
  /** Problems known by form; absent where nothing is known yet. */
  readonly found: Readonly<Record<string, readonly Problem[]>>;
  readonly current: number;
  readonly onGo: (step: number) => void;
}

/** The steps of a filing, each with how far it is. */
export function FillSteps({ forms, savers, found, current, onGo }: Props) {
  const { t } = usePlugin();
  const status = (form: FormView) => {
    const problems = found[form.form]?.filter((problem) => problem.severity === 'error');
    if (!problems) return Object.keys(savers.get(form.form)?.state.answers ?? {}).length === 0 ? { tone: 'calm', words: t('fill.untouched') } : null;
    return problems.length > 0 ? { tone: 'warn', words: t('fill.advice', { n: problems.length }) } : { tone: 'good', words: t('fill.done') };
  };
  return (
    <nav aria-label={t('fill.steps')}>
      <ol className="fp-steps">
        {[...forms, null].map((form, index) => {
          const told = form && status(form);
          return (
            <li key={form?.form ?? ''}>
              <button type="button" {...(index === current ? { 'aria-current': 'step' as const } : {})} onClick={() => onGo(index)}>
                <i aria-hidden>{index + 1}</i>
                <span>{form ? t.pick(form.title, form.english['#title']) : t('fill.submitStep')}</span>
                {told && <small data-tone={told.tone}>{told.words}</small>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
