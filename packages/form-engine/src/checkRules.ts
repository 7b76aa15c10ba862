import { errorProblem, type Problem } from '@filing/filing';
import type { PlannedRule } from './fieldPlan.ts';
import { clauseOf, pathOf, rowOf, type Place } from './place.ts';
import { isVisible, valueAt, type Surroundings } from './surroundings.ts';

/** The problems of a place's own rules: one for each whose expression is not true. On an object the rule sees the object's fields by name, elsewhere the field's siblings. */
export function checkRules(place: Place, value: unknown, around: Surroundings): readonly Problem[] {
  const { rules } = place.plan;
  if (rules.length === 0) return [];
  const inside = place.plan.kind === 'object' ? { ...around, siblings: value as Record<string, unknown> } : around;
  return rules.filter((each) => holds(each, inside, value) === false).map(({ rule, message }) => {
    const path = pathOf(place);
    const row = rowOf(place);
    const code = rule.code ?? 'rule';
    return {
      ...errorProblem(code, rule.at ? (path === '' ? rule.at : `${path}.${rule.at}`) : path, row ? `${row}：${message}` : message, rule.clause ?? clauseOf(place, code), { rule: message }),
      severity: rule.severity ?? 'error',
    };
  });
}

/** A rule that cannot be worked out does not hold; one whose layout is hidden does not apply. */
function holds(each: PlannedRule, around: Surroundings, value: unknown): boolean {
  return !isVisible(each.gates, around) || valueAt(each.assert, around, value) === true;
}
