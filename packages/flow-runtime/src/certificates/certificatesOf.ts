import { shanghaiDay, type Certificate, type Filing } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';
import { certificateNumber } from './certificateNumber.ts';
import { certifiedRows } from './certifiedRows.ts';

/** The certificates a filing has issued, in the order of its rows; none before. */
export function certificatesOf({ definition, policy }: Flow, filing: Filing): readonly Certificate[] {
  const { certificates: rule } = definition;
  const { certificates: issued } = filing;
  const under = filing.basis ?? filing.registration;
  if (!rule || !issued || !under) return [];
  const issuedOn = shanghaiDay(new Date(issued.at));
  const series = { prefix: policy.certificateNumber?.prefix ?? '', body: issued.body, year: issuedOn.slice(2, 4) };
  return certifiedRows(rule, filing).map(({ path: _path, row: _row, ...row }, index) => ({
    number: certificateNumber(series, row.level, issued.first + index),
    registration: under.number,
    body: under.body,
    ...row,
    issuedOn,
  }));
}
