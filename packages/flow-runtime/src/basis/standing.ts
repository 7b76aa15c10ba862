import { diffAnswers, type ActionRule, type Filing, type Registration } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';

/** True for an act that hands something in: what the filing rests on is looked at again. */
export function restsOn({ definition }: Pick<Flow, 'definition'>, { office, forms }: ActionRule): boolean {
  return definition.basis !== undefined && office === 'applicant' && forms !== undefined;
}

/** A filing with the registration it rests on as it stands now; unchanged where nobody looked, or where it stands as before. */
export function standing(filing: Filing, basis: Registration | null | undefined): Filing {
  if (basis === undefined) return filing;
  const before = filing.basis ?? null;
  return before && basis && diffAnswers({ basis: before }, { basis }).length === 0 ? filing : { ...filing, basis };
}
