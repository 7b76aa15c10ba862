import { diffForms } from '@filing/form-engine';
import type { EditionDifference } from './editionDifference.ts';
import { flowDifferences } from './flowDifferences.ts';
import { policyDifferences } from './policyDifferences.ts';
import { readEdition, type EditionProcedure } from './readEdition.ts';

/** What `filing diff` prints. */
export interface DiffReport {
  readonly same: boolean;
  readonly differences: readonly EditionDifference[];
}

/** `filing diff <a> <b>`: two folders in the layout of `forms/` and `flows/`, compared by field, by value and by state; the order of keys does not count. Throws `CommandProblem` where a folder cannot be read. */
export async function diffEditions(before: string, after: string): Promise<DiffReport> {
  const [old, now] = await Promise.all([readEdition(before), readEdition(after)]);
  const differences = [...new Set([...now.keys(), ...old.keys()])].toSorted().flatMap((name) => procedureDifferences(name, old.get(name), now.get(name)));
  return { same: differences.length === 0, differences };
}

function procedureDifferences(procedure: string, before: EditionProcedure | undefined, after: EditionProcedure | undefined): readonly EditionDifference[] {
  if (!before || !after) return [{ procedure, part: 'procedure', at: '', path: '', ...comeOrGone(before, `事项“${procedure}”`) }];
  return [
    ...formDifferences(before, after).map((each) => ({ procedure, part: 'form' as const, ...each })),
    ...(before.policy && after.policy ? policyDifferences(before.policy, after.policy) : onlyOne(before.policy, after.policy, 'policy.json')).map((each) => ({ procedure, part: 'policy' as const, ...each })),
    ...(before.flow && after.flow ? flowDifferences(before.flow, after.flow) : onlyOne(before.flow, after.flow, '流程')).map((each) => ({ procedure, part: 'flow' as const, ...each })),
  ];
}

type Told = Omit<EditionDifference, 'procedure' | 'part'>;

function formDifferences({ forms: old }: EditionProcedure, { forms: now }: EditionProcedure): readonly Told[] {
  return [...new Set([...Object.keys(now), ...Object.keys(old)])].flatMap((name): readonly Told[] => {
    const [was, is] = [Object.hasOwn(old, name) ? old[name] : undefined, Object.hasOwn(now, name) ? now[name] : undefined];
    if (!was || !is) return [{ at: name, path: '', ...comeOrGone(was, `表单“${(is ?? was)?.title ?? name}”（${name}）`) }];
    return diffForms(was, is).changes.map(({ kind, path, before, after, message }) => ({ at: name, kind, path, before, after, message }));
  });
}

function onlyOne(before: unknown, after: unknown, what: string): readonly Told[] {
  return before || after ? [{ at: '', path: '', ...comeOrGone(before, what) }] : [];
}

function comeOrGone(before: unknown, what: string): { readonly kind: string; readonly message: string } {
  return before ? { kind: 'removed', message: `删去${what}。` } : { kind: 'added', message: `新增${what}。` };
}
