import type { Actor, Filing, Office } from '@filing/filing';
import { fitsOrganisation } from '../acts/findRule.ts';
import { isBarred } from '../flow/barred.ts';
import { stateMeta, type Flow } from '../flow/flow.ts';

/** Whether a person may read a filing at all: the applicant their own, an office once the chain has reached it and it is theirs, the auditor every one; the public and policy staff none; nobody of an organisation it bars. */
export function mayRead(flow: Flow, filing: Filing, reader: Actor): boolean {
  if (isBarred(flow, filing, reader)) return false;
  switch (reader.office) {
    case 'auditor': return true;
    case 'public': case 'policy-staff': case 'system': return false;
    case 'applicant': return reader.org === filing.applicant.uscc;
    default: return reachedOffices(flow, filing).has(reader.office) && (fitsOrganisation(flow, filing, reader) || actedFor(filing, reader));
  }
}

/** Every office the chain has come to: by a state it was in, or by having acted. */
export function reachedOffices(flow: Flow, filing: Filing): ReadonlySet<Office> {
  const states = new Set([flow.definition.machine.initial, filing.state, ...filing.events.flatMap(({ from, to }) => [from, to])]);
  const offices = [...states].flatMap((state) => {
    const meta = stateMeta(flow, state);
    const acting = Object.values(meta?.actions ?? {}).flatMap((rules) => rules.map(({ office }) => office));
    return meta?.office ? [meta.office, ...acting] : acting;
  });
  return new Set([...offices, ...filing.events.map(({ actor }) => actor.office)]);
}

function actedFor(filing: Filing, reader: Actor): boolean {
  return filing.events.some(({ actor }) => actor.office === reader.office && actor.org === reader.org);
}
