import type { FilingView, FormView, Problem } from '@filing/filing';
import { ProblemList } from '@filing/form-renderer';
import { usePlugin } from '../root/pluginContext.ts';
import { problemPlace } from './problemPlace.ts';

interface Props {
  readonly problems: readonly Problem[];
  readonly clauses: FilingView['clauses'];
  readonly forms: readonly FormView[];
  /** Goes to the field; where absent, nothing is a link. */
  readonly onGo?: (problem: Problem) => void;
}

/** Every problem at once, by form, each with its clause and a link to its field. */
export function Problems({ problems, clauses, forms, onGo }: Props) {
  const { t } = usePlugin();
  const about = (problem: Problem) => problemPlace(problem, forms)?.form ?? '';
  const names = [...new Set(problems.map(about))];
  return (
    <div className="fp-stack-s" role="alert" data-testid="problems">
      {names.map((name) => {
        const form = forms.find((each) => each.form === name);
        return (
          <div key={name}>
            {form && forms.length > 1 && <h3>{t.pick(form.title, form.english['#title'])}</h3>}
            <ProblemList problems={problems.filter((problem) => about(problem) === name)} clauses={clauses} locale={t.locale} english={form?.english} {...(onGo && form ? { onGo: (_, problem) => onGo(problem) } : {})} />
          </div>
        );
      })}
    </div>
  );
}
