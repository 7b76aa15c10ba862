import { shanghaiDay, shanghaiInstant, type Filing } from '@filing/filing';
import type { DecideContext } from '../acts/decideContext.ts';
import type { Progress } from '../acts/performActions.ts';
import type { Flow } from '../flow/flow.ts';
import { bodyDigits } from './certificateNumber.ts';
import { certificatesOf } from './certificatesOf.ts';
import { certifiedRows } from './certifiedRows.ts';

/** Issues the certificates of a filing, under the registration it rests on, else its own; once: what has been issued stands. Where no row passed nothing is issued and no number taken. */
export function issueCertificates(flow: Flow, filing: Filing, { now, nextCertificates = fromOne }: DecideContext): Progress {
  const { certificates: rule } = flow.definition;
  const under = filing.basis ?? filing.registration;
  const count = rule && under && !filing.certificates ? certifiedRows(rule, filing).length : 0;
  if (!under || count === 0) return { filing, effects: [] };
  const { first, body } = nextCertificates({
    prefix: flow.policy.certificateNumber?.prefix ?? '', body: bodyDigits(under.number), uscc: under.uscc, year: shanghaiDay(now).slice(2, 4), count,
  });
  const issued = { ...filing, certificates: { first, count, body, at: shanghaiInstant(now) } };
  return { filing: issued, effects: [{ kind: 'certificates', certificates: certificatesOf(flow, issued) }] };
}

const fromOne: NonNullable<DecideContext['nextCertificates']> = ({ body }) => ({ first: 1, body: body ?? '000000' });
