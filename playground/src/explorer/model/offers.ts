import { offices, type Actor, type Filing, type Office } from '@filing/filing';
import { routeTo, viewFor, type FlowPermitted } from '@filing/flow-runtime';
import type { Chain } from './chain.ts';

/** What one office may do now. */
export interface Offer {
  readonly office: Office;
  readonly permitted: readonly FlowPermitted[];
}

/** Somebody of an office and state, as a scenario's step without an actor is acted by. */
export function somebody({ flow }: Chain, filing: Filing, office: Office): Actor {
  const id = `${office}-${filing.state}`;
  const own = office === 'applicant' ? { uscc: filing.applicant.uscc } : {};
  return { id, name: id, office, org: routeTo(flow, filing, office).org, orgName: '', ...own };
}

/** Every office that may act on a filing at an instant, with its events, those refused for now too. */
export function offersAt(chain: Chain, filing: Filing, now: Date): readonly Offer[] {
  return offices.flatMap((office) => {
    const { permitted } = viewFor(chain.flow, filing, somebody(chain, filing, office), { now });
    return permitted.length > 0 ? [{ office, permitted }] : [];
  });
}
