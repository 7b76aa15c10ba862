import type { Problem } from '@filing/filing';
import { problemText } from '@filing/form-engine';
import { useStudio } from '../root/studioContext.ts';

/** Why an act was refused, every reason at once. */
export function Refused({ problems }: { readonly problems: readonly Problem[] }) {
  const { locale } = useStudio();
  if (problems.length === 0) return null;
  return (
    <ul className="st-note" data-tone="bad" role="alert" data-testid="refused">
      {problems.map((problem) => <li key={`${problem.code} ${problem.path} ${problem.message}`}>{problemText(problem, locale)}</li>)}
    </ul>
  );
}
