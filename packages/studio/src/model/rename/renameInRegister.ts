import type { FlowDefinition, RegisterRule } from '@filing/filing';
import { renameDotted } from './dottedUses.ts';
import { renameSlashed, rowsNamed } from './flowNames.ts';
import type { Renaming } from './renaming.ts';

const registered = ['occupationCode', 'occupation', 'level', 'major', 'bodyName', 'bodyCode', 'place', 'standard'] as const;

/** What is registered of a filing's projects, with the field by its new name; a field that was found by the register's own name for it is named from now on, and no more once it is called so again. */
export function renameInRegister(flow: FlowDefinition, renaming: Renaming): RegisterRule | undefined {
  const { index, target, key, form, path, leave } = renaming;
  const { rows, fields = {} } = flow.registers ?? {};
  const places = (rows === undefined ? (flow.projects === undefined ? (flow.repeatable ?? []) : [flow.projects]) : [rows]).map((place) => rowsNamed(place, renaming)).filter((place) => place !== null);
  const within = places.filter((place) => target.startsWith(place.endsWith('/') ? place : `${place}.`));
  const named: Record<string, string> = { ...fields };
  for (const [name, field] of Object.entries(fields)) {
    const next = places.reduce((now, place) => (now === field ? renameDotted(index, place, now, { target, key }) : now), field);
    if (next === field) continue;
    if (next === name && name !== 'courses') delete named[name];
    else named[name] = next;
    if (places.some((place) => !within.includes(place) && index.child(place, field) !== null)) leave({ why: 'fixed', form, path });
  }
  for (const name of registered) {
    if (fields[name] !== undefined || !registers(flow) || !within.some((place) => index.child(place, name) === target)) continue;
    if (places.filter((place) => index.child(place, name) !== null).length > 1) leave({ why: 'fixed', form, path });
    else named[name] = key;
  }
  const courses = fields.courses;
  if (courses !== undefined && within.some((place) => `${place.endsWith('/') ? place : `${place}.`}${courses}.items.name` === target)) leave({ why: 'fixed', form, path });
  const rule: RegisterRule = { ...flow.registers, ...(rows === undefined ? {} : { rows: renameSlashed(rows, renaming) }), fields: named };
  if (Object.keys(named).length === 0) delete (rule as { fields?: unknown }).fields;
  if (JSON.stringify(rule) === JSON.stringify(flow.registers ?? {})) return flow.registers;
  return Object.keys(rule).length === 0 ? undefined : rule;
}

function registers({ machine }: FlowDefinition): boolean {
  return /"(?:issue|supplement)Registration"/.test(JSON.stringify(machine));
}
