import { offices, type FlowDefinition, type Office, type StateConfig, type StateMeta } from '@filing/filing';

/** What an office may do with a field in a state. */
export type Access = 'write' | 'read' | 'none';

/** Who writes and reads a field, state by state. */
export interface AccessMatrix {
  readonly offices: readonly { readonly office: Office; readonly readsForm: boolean; readonly withheld: boolean }[];
  readonly states: readonly { readonly state: string; readonly meta: StateMeta; readonly access: readonly Access[] }[];
}

/** The matrix of a field: writing from the forms the acts of each state name, reading from the flow's reading rules. */
export function accessMatrix(flow: FlowDefinition, form: string, path: string): AccessMatrix {
  const states = statesOf(flow.machine?.states ?? {});
  const acting = new Set(states.flatMap(({ meta }) => Object.values(meta.actions).flatMap((rules) => rules.map(({ office }) => office))));
  const shown = offices.filter((office) => acting.has(office) || flow.reads?.[office] !== undefined).map((office) => {
    const rule = flow.reads?.[office];
    const readsForm = rule !== undefined && (rule.forms === '*' || rule.forms.includes(form));
    return { office, readsForm, withheld: readsForm && (rule.except ?? []).some((each) => within(answerPath(form, path), each)) };
  });
  return {
    offices: shown,
    states: states.map(({ state, meta }) => ({ state, meta, access: shown.map(({ office, readsForm, withheld }) => {
      const writes = Object.values(meta.actions).some((rules) => rules.some((rule) => rule.office === office && (rule.form === form || rule.forms?.includes(form))));
      return writes ? 'write' : readsForm && !withheld ? 'read' : 'none';
    }) })),
  };
}

/** The flow with a field withheld from an office, or not; the same flow where nothing changes. */
export function withhold(flow: FlowDefinition, office: Office, form: string, path: string, on: boolean): FlowDefinition {
  const rule = flow.reads[office];
  const place = answerPath(form, path);
  const before = rule?.except ?? [];
  if (!rule || on === before.includes(place)) return flow;
  const except = on ? [...before, place] : before.filter((each) => each !== place);
  const { except: _except, ...rest } = rule;
  return { ...flow, reads: { ...flow.reads, [office]: except.length > 0 ? { ...rest, except } : rest } };
}

/** `form/projects.*.level`: as reading rules name a field. */
export function answerPath(form: string, path: string): string {
  return `${form}/${path.split('.').map((step) => (step === 'items' ? '*' : step)).join('.')}`;
}

function within(place: string, withheld: string): boolean {
  return place === withheld || place.startsWith(`${withheld}.`);
}

function statesOf(states: Readonly<Record<string, StateConfig>>, around = ''): readonly { readonly state: string; readonly meta: StateMeta }[] {
  return Object.entries(states).flatMap(([name, { meta, states: inside }]) => [...(meta ? [{ state: around + name, meta }] : []), ...(inside ? statesOf(inside, `${around}${name}.`) : [])]);
}
