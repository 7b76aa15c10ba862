import { sql, type RawBuilder } from 'kysely';
import { organisationCodes, type Actor } from '@filing/filing';
import type { House } from './house.ts';

const creditCodeLength = 18;

/** The condition on `filings` under which a filing is kept from a person because it is about their organisation (`barred` of its flow); null where there is no such flow or the organisation is not known. Lists leave these out, as `mayRead` does one by one. */
export function keptFrom(house: House, actor: Actor): RawBuilder<boolean> | null {
  // An applicant's lists hold nothing but their own.
  if (actor.office === 'applicant') return null;
  const codes = organisationCodes(actor).filter((code) => code.length === creditCodeLength);
  const named = house.shelf.procedures.flatMap((procedure) => [...new Set(house.shelf.flows(procedure).flatMap(({ barred = [] }) => barred))].flatMap((path) => [path, path.replace(/^answers\./, 'previousAnswers.')].map((each) => ({ procedure, path: each.split('.') }))));
  if (codes.length === 0 || named.length === 0) return null;
  const each = named.map(({ procedure, path }) => sql<boolean>`(filings.procedure = ${procedure} and coalesce(filings.aggregate #>> ${path}::text[] = any(${codes}::text[]), false))`);
  return sql<boolean>`(${sql.join(each, sql` or `)})`;
}
