import type { FlowDefinition, Office, Procedure } from '@filing/filing';
import { handlingOffices } from '../steps/chainNames.ts';
import { answerFacts, type TitledFact } from './answerFacts.ts';

/** The facts that may name an organisation: what is known of the applicant (titles given), and the plain answers of the forms. */
export function routingFacts(procedure: Pick<Procedure, 'forms' | 'english'>, locale: 'zh-CN' | 'en', known: Readonly<Record<string, string>>): readonly TitledFact[] {
  const of = Object.entries(known).map(([path, title]) => ({ path, title }));
  return [...of, ...answerFacts(procedure, locale, ({ type }) => type === 'string')];
}

/** The list with one of it moved up (-1) or down (1); the same list where it cannot. */
export function movedRule<T>(rules: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const [one, other] = [rules[index], rules[index + by]];
  if (one === undefined || other === undefined) return rules;
  return rules.map((each, place) => (place === index ? other : place === index + by ? one : each));
}

/** The offices a chain's steps are given to that have no rule of who handles them. */
export function unroutedOffices({ machine: { states }, routing }: FlowDefinition): readonly Office[] {
  const acting = Object.values(states).flatMap(({ meta }) => [...(meta?.together ?? []), ...(meta?.office ? [meta.office] : [])]);
  return handlingOffices([...new Set(acting)]).filter((office) => !Object.hasOwn(routing, office));
}
