import type { ConsentView, Filing, Office } from '@filing/filing';
import { stateMeta, type Flow } from './flow.ts';

/** The offices that must all consent where a filing stands; none where one office acts alone. */
export function consentingOffices(flow: Flow, state: string): readonly Office[] {
  return stateMeta(flow, state)?.together ?? [];
}

/** True when an office that must consent here has done so: it is asked no more. */
export function hasConsented(flow: Flow, filing: Filing, office: Office): boolean {
  return consentingOffices(flow, filing.state).includes(office) && consentOf(filing, office) !== undefined;
}

/** True where several offices must consent and every one has. */
export function consentsComplete(flow: Flow, filing: Filing): boolean {
  const together = consentingOffices(flow, filing.state);
  return together.length > 0 && together.every((office) => consentOf(filing, office) !== undefined);
}

/** A filing as it enters a state: consents given there before a correction stay, else all are asked anew. */
export function entering(flow: Flow, before: Filing, recorded: Filing, state: string): Filing {
  const anew = consentingOffices(flow, state).length > 0 && before.state !== state && before.returned?.from !== state;
  return { ...recorded, state, tag: stateMeta(flow, state)?.tag ?? recorded.tag, ...(anew ? { consents: [] } : {}) };
}

/** The offices that must all consent where a filing stands or will come back to, in the chain's order, and when each did. */
export function consentsOf(flow: Flow, filing: Filing): readonly ConsentView[] {
  const together = [filing.state, filing.returned?.from ?? ''].flatMap((state) => consentingOffices(flow, state));
  return together.map((office) => ({ office, at: consentOf(filing, office)?.at ?? null }));
}

/** One office's consent. */
export function consentOf(filing: Filing, office: Office): { readonly at: string } | undefined {
  return filing.consents?.find((each) => each.office === office);
}
