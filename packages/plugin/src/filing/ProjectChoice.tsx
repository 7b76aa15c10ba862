import type { FilingView } from '@filing/filing';
import { usePlugin } from '../root/pluginContext.ts';
import { AnswersView } from './AnswersView.tsx';

interface Props {
  readonly view: FilingView;
  readonly chosen: string | null;
  readonly onChoose: (project: string) => void;
}

const planOf = (view: FilingView) => view.forms.find((form) => form.repeatable) ?? null;

/** The projects of a filing: which are judged, which are to be judged; one is chosen. */
export function ProjectChoice({ view, chosen, onChoose }: Props) {
  const { t } = usePlugin();
  return (
    <fieldset>
      <legend className="fp-legend">{t('act.project')}</legend>
      <div className="fp-choices">
        {view.projects.map((project) => (
          <button key={project.key} type="button" aria-pressed={project.key === chosen} disabled={project.conclusion !== null} onClick={() => onChoose(project.key)}>
            {t('fill.project', { n: project.key })} · {t(project.conclusion ? `act.project.${project.conclusion}` : 'act.project.left')}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** The chosen project's plan, to read beside the judgement. */
ProjectChoice.Plan = function Plan({ view, chosen }: Omit<Props, 'onChoose'>) {
  const { t } = usePlugin();
  const form = planOf(view);
  const project = view.projects.find((each) => each.key === chosen);
  if (!form || !project) return null;
  return (
    <section className="fp-card fp-stack-s" aria-label={t('act.project.plan')}>
      <h2>{t('act.project.plan')} · {t('fill.project', { n: project.key })}</h2>
      <AnswersView schema={form.schema} english={form.english} answers={project.answers} />
    </section>
  );
};
