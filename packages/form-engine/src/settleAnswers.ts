import type { FormContext } from '@filing/filing';
import type { FieldPlan } from './fieldPlan.ts';
import { isVisible, valueAt, type Surroundings } from './surroundings.ts';

const maxRounds = 12;

/** Sets computed values and drops hidden fields until nothing changes any more (lint refuses loops; a loop ends after 12 rounds). */
export function settleAnswers(root: FieldPlan, prepared: Readonly<Record<string, unknown>>, context: FormContext): Readonly<Record<string, unknown>> {
  if (!root.moves) return prepared;
  let live = prepared;
  let seen = JSON.stringify(live);
  for (let round = 0; round < maxRounds; round += 1) {
    live = settleObject(root, prepared, live, { context, root: live, siblings: live, row: null, index: null });
    const now = JSON.stringify(live);
    if (now === seen) break;
    seen = now;
  }
  return live;
}

/** `prepared` is what was entered (a field shown again has its entry back), `live` what the expressions see. */
function settleObject(plan: FieldPlan, prepared: Readonly<Record<string, unknown>>, live: Readonly<Record<string, unknown>>, around: Surroundings): Readonly<Record<string, unknown>> {
  const settled: Record<string, unknown> = {};
  for (const field of plan.fields) {
    if (field.gates.length > 0 && !isVisible(field.gates, around)) continue;
    const value = field.compute ? valueAt(field.compute, around) : settleValue(field, prepared[field.name], live[field.name], around);
    if (value !== undefined && value !== null) settled[field.name] = value;
  }
  return settled;
}

function settleValue(field: FieldPlan, prepared: unknown, live: unknown, around: Surroundings): unknown {
  if (!field.moves) return prepared;
  if (field.kind === 'object') {
    const before = recordOf(live);
    const settled = settleObject(field, recordOf(prepared), before, { ...around, siblings: before });
    return prepared === undefined && Object.keys(settled).length === 0 ? undefined : settled;
  }
  const { item } = field;
  if (field.kind !== 'array' || !item || item.kind !== 'object' || !Array.isArray(prepared)) return prepared;
  const rows = Array.isArray(live) ? live : [];
  return prepared.map((each: unknown, index) => {
    if (each === null) return null;
    const row = recordOf(rows[index] ?? each);
    return settleObject(item, recordOf(each), row, { ...around, siblings: row, row, index });
  });
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
