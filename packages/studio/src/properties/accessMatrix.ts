import { offices, type ActionRule, type FlowDefinition, type Office, type StateMeta } from '@filing/filing';
import { reachFrom, rulesIn, statesOf, targetsOf } from './flowReach.ts';
import { withheldBy, type Withheld } from './withholding.ts';

/** What an office may do with a field in a state: write it, write it where a return opened it, read it, read it but for its middle, nothing. */
export type Access = 'write' | 'opened' | 'read' | 'masked' | 'none';

/** Who writes and reads a field, state by state. */
export interface AccessMatrix {
  /** `mayWithhold`: it reads the form by a reading rule, from which a field can be taken. */
  readonly offices: readonly { readonly office: Office; readonly mayWithhold: boolean; readonly withheld: Withheld }[];
  readonly states: readonly { readonly state: string; readonly meta: StateMeta; readonly access: readonly Access[] }[];
}

const unread = new Set<Office>(['public', 'policy-staff', 'system']);

/** The matrix of a field. An office writes what its acts in a state ask for. It reads what was handed in on some way there: answers by the chain's reading rules once the chain has come to it, what an act records by the act's readers. */
export function accessMatrix(flow: FlowDefinition, form: string, path: string, masked = false): AccessMatrix {
  const states = statesOf(flow);
  const asks = states.flatMap(({ state, meta, config }) => rulesIn(meta).map(([event, rule]) => ({ state, rule, after: targetsOf(state, config, event), answers: rule.forms?.includes(form) ?? false, data: rule.form === form })));
  const involved = (office: Office) => asks.filter(({ rule }) => rule.office === office).map(({ state }) => state);
  const shown = offices.filter((office) => office !== 'auditor' && office !== 'system' && (involved(office).length > 0 || states.some(({ meta }) => meta.office === office) || flow.reads?.[office] !== undefined));
  const handedIn = reachFrom(flow, asks.filter(({ answers }) => answers).flatMap(({ after }) => after));
  const recorded = asks.filter(({ data }) => data).map(({ rule, after }) => ({ rule, states: reachFrom(flow, after) }));
  const corrected = returnedStates(flow);
  const columns = shown.map((office) => {
    const rule = flow.reads?.[office];
    const mayWithhold = path !== '' && office !== 'applicant' && asks.some(({ answers }) => answers) && rule !== undefined && (rule.forms === '*' || rule.forms.includes(form));
    const withheld = mayWithhold ? withheldBy(flow, office, form, path) : null;
    const reached = reachFrom(flow, [...involved(office), ...states.filter(({ meta }) => meta.office === office).map(({ state }) => state)]);
    const reads = (state: string): boolean => !unread.has(office) && ((handedIn.has(state) && (office === 'applicant' || (mayWithhold && withheld === null)))
      || recorded.some((each) => each.states.has(state) && mayKnow(each.rule, office, path)));
    return { office, mayWithhold, withheld, of: (state: string): Access => {
      const asked = asks.some((each) => each.state === state && each.rule.office === office && (each.answers || each.data));
      if (asked) return corrected.has(state) ? 'opened' : 'write';
      return !reached.has(state) && office !== 'applicant' ? 'none' : !reads(state) ? 'none' : masked && office !== 'applicant' ? 'masked' : 'read';
    } };
  });
  return {
    offices: columns.map(({ office, mayWithhold, withheld }) => ({ office, mayWithhold, withheld })),
    states: states.map(({ state, meta }) => ({ state, meta, access: columns.map(({ of }) => of(state)) })),
  };
}

/** Who acts knows what the act recorded; others by its readers and, for some fields, by theirs. */
function mayKnow(rule: ActionRule, office: Office, path: string): boolean {
  if (rule.office === office) return true;
  const confidential = rule.confidential?.fields.includes(path.split('.')[0] ?? '') ?? false;
  return (!rule.readers || rule.readers.includes(office)) && (!confidential || (rule.confidential?.readers.includes(office) ?? false));
}

/** The applicant's states to which only a return leads: there what the return opened may be written. */
function returnedStates(flow: FlowDefinition): ReadonlySet<string> {
  const ways = statesOf(flow).flatMap(({ state, config }) => Object.keys(config.on ?? {}).flatMap((event) => targetsOf(state, config, event).filter((target) => target !== state).map((target) => ({ event, target }))));
  return new Set(statesOf(flow).filter(({ state, meta }) => meta.office === 'applicant' && state !== flow.machine.initial && ways.some(({ target }) => target === state) && ways.every(({ event, target }) => target !== state || event === 'return')).map(({ state }) => state));
}
