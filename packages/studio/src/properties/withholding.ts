import type { FlowDefinition, Office } from '@filing/filing';

/** Whether an office is kept from a field: `own` by a rule of its own, else the schema path of what it stands in; null where it is not. */
export type Withheld = 'own' | { readonly within: string } | null;

/** What keeps an office from a field of a form. */
export function withheldBy(flow: FlowDefinition, office: Office, form: string, path: string): Withheld {
  const except = flow.reads?.[office]?.except ?? [];
  const place = answerPath(flow, form, path);
  if (except.includes(place)) return 'own';
  const around = except.find((each) => covers(each.split('.'), place.split('.')));
  return around === undefined ? null : { within: schemaPath(flow, form, around) };
}

/** The flow with a field withheld from an office, or not; the same flow where nothing changes. */
export function withhold(flow: FlowDefinition, office: Office, form: string, path: string, on: boolean): FlowDefinition {
  const rule = flow.reads?.[office];
  const place = answerPath(flow, form, path);
  const before = rule?.except ?? [];
  if (!rule || path === '' || on === before.includes(place)) return flow;
  const except = on ? [...before, place] : before.filter((each) => each !== place);
  const { except: _except, ...rest } = rule;
  return { ...flow, reads: { ...flow.reads, [office]: except.length > 0 ? { ...rest, except } : rest } };
}

/** `form/projects.*.level`, of a form handed in several times `form/*.level`: as reading rules name a field. */
function answerPath(flow: FlowDefinition, form: string, path: string): string {
  const steps = path.split('.').map((step) => (step === 'items' ? '*' : step));
  return `${form}/${[...(flow.repeatable?.includes(form) ? ['*'] : []), ...steps].join('.')}`;
}

function schemaPath(flow: FlowDefinition, form: string, place: string): string {
  const steps = place.slice(form.length + 1).split('.');
  return (flow.repeatable?.includes(form) && steps[0] === '*' ? steps.slice(1) : steps).map((step) => (step === '*' ? 'items' : step)).join('.');
}

function covers(rule: readonly string[], place: readonly string[]): boolean {
  return rule.length <= place.length && rule.every((step, index) => step === place[index] || step === '*');
}
