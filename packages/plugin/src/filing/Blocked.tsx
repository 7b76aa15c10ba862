import type { FilingView, Problem } from '@filing/filing';
import { Clauses } from '../parts/Clauses.tsx';
import { usePlugin } from '../root/pluginContext.ts';

/** Why an act that is the reader's cannot be done now, and what to do instead. */
export function Blocked({ problems, clauses }: { readonly problems: readonly Problem[]; readonly clauses: FilingView['clauses'] }) {
  const { t } = usePlugin();
  const words = (problem: Problem) => {
    if (problem.code === 'actor.decided-before') return t('act.blocked.decidedBefore');
    return problem.code === 'actor.own-organisation' ? t('act.blocked.ownOrganisation') : t.problem(problem);
  };
  return (
    <div className="fp-note fp-stack-s" data-tone="warn" role="note">
      <strong>{t('act.blocked')}</strong>
      <ul className="fp-stack-s">{problems.map((problem) => <li key={problem.code + problem.path} className="fr-sentence"><span>{words(problem)}</span><Clauses ids={[problem.clause]} says={clauses} /></li>)}</ul>
    </div>
  );
}
