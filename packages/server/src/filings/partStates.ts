import type { Office } from '@filing/filing';
import type { House } from './house.ts';

/** The states in which an office has a part to play while another one leads (experts scoring, a joint opinion). */
export function partStates(house: House, office: Office): readonly { readonly procedure: string; readonly state: string }[] {
  if (office === 'applicant') return [];
  return house.shelf.procedures.flatMap((procedure) => {
    // A filing stands in a state of the revision it was born under.
    const states = house.shelf.flows(procedure).flatMap(({ machine }) => Object.entries(machine.states));
    const named = states
      .filter(([, { meta }]) => meta?.office && meta.office !== office && !meta.together?.includes(office) && Object.values(meta.actions).some((rules) => rules.some((rule) => rule.office === office)))
      .map(([state]) => state);
    return [...new Set(named)].map((state) => ({ procedure, state }));
  });
}
