import type { Answers, FilingView, FormSchema } from '@filing/filing';
import { usePlugin } from '../root/pluginContext.ts';
import { AnswersView } from './AnswersView.tsx';

interface Props {
  readonly view: FilingView;
  readonly chosen: string | null;
  readonly onChoose: (project: string) => void;
}

/** What a project's answers fill in: the rows they are, else the form that is handed in once a project. */
function planOf({ forms, projectsAre }: FilingView): { readonly schema: FormSchema; readonly english: Readonly<Record<string, string>>; readonly title?: string } | null {
  const [name, path = ''] = projectsAre?.rows?.split('/') ?? [];
  if (name === undefined) return forms.find((form) => form.repeatable) ?? null;
  const form = forms.find((each) => each.form === name);
  const rows = form && path.split('.').reduce<FormSchema | undefined>((schema, key) => schema?.properties?.[key], form.schema);
  if (!form || !rows?.items) return null;
  const inRows = `${path}.items.`;
  return { schema: rows.items, title: rows.title ?? '', english: Object.fromEntries(Object.entries(form.english).flatMap(([key, text]) => [[key, text], ...(key.startsWith(inRows) ? [[key.slice(inRows.length), text] as const] : [])])) };
}

const nameOf = ({ projectsAre }: FilingView, answers: Answers) => {
  const name = answers[projectsAre?.name ?? 'occupation'];
  return typeof name === 'string' && name !== '' ? ` ${name}` : '';
};

/** The projects of a filing: which are judged, which are to be judged; one is chosen. */
export function ProjectChoice({ view, chosen, onChoose }: Props) {
  const { t } = usePlugin();
  return (
    <fieldset>
      <legend className="fp-legend">{t('act.project')}</legend>
      <div className="fp-choices">
        {view.projects.map((project) => (
          <button key={project.key} type="button" aria-pressed={project.key === chosen} disabled={project.conclusion !== null} onClick={() => onChoose(project.key)}>
            {t('fill.project', { n: project.key })}{nameOf(view, project.answers)} · {t(project.conclusion ? `act.project.${project.conclusion}` : 'act.project.left')}
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
  const heading = form?.title || t('act.project.plan');
  const project = view.projects.find((each) => each.key === chosen);
  if (!form || !project) return null;
  return (
    <section className="fp-card fp-stack-s" aria-label={heading}>
      <h2>{heading} · {t('fill.project', { n: project.key })}{nameOf(view, project.answers)}</h2>
      <AnswersView schema={form.schema} english={form.english} answers={project.answers} />
    </section>
  );
};
