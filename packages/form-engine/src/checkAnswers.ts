import type { FormContext, Problem } from '@filing/filing';
import { checkFormat } from './checkFormat.ts';
import { checkRules } from './checkRules.ts';
import { checkValue } from './checkValue.ts';
import type { FieldPlan } from './fieldPlan.ts';
import { pathOf, placeIn, problemAt, type Place } from './place.ts';
import type { SentenceKey } from './sentences.ts';
import { isVisible, valueAt, type Surroundings } from './surroundings.ts';

/** Every problem of settled answers, in the order of the form; a field whose entry did not fit says only that. */
export function checkAnswers(root: FieldPlan, answers: Readonly<Record<string, unknown>>, notes: ReadonlyMap<string, readonly Problem[]>, context: FormContext): readonly Problem[] {
  const problems: Problem[] = [];

  const check = (place: Place, value: unknown, around: Surroundings): void => {
    const noted = notes.size > 0 ? (notes.get(pathOf(place)) ?? []) : [];
    problems.push(...noted);
    if (noted.some((problem) => problem.severity === 'error')) return;
    const { plan } = place;
    const empty = isEmpty(value);
    if (empty && isRequired(plan, around)) problems.push(problemAt(place, 'required', requiredSentence(plan)));
    if (plan.kind === 'object') {
      checkFields(place, isRecord(value) ? value : {}, around);
      if (!empty || place.around === null) problems.push(...checkRules(place, value ?? {}, around));
      return;
    }
    if (empty) return;
    problems.push(...checkValue(place, value, around), ...checkFormat(place, value, around));
    if (plan.kind === 'array' && plan.item) checkRows(place, plan.item, value, around);
    problems.push(...checkRules(place, value, around));
  };

  const checkFields = (place: Place, value: Readonly<Record<string, unknown>>, around: Surroundings): void => {
    const inside = { ...around, siblings: value };
    for (const field of place.plan.fields) {
      if (field.gates.length > 0 && !isVisible(field.gates, inside)) continue;
      check(placeIn(place, field), value[field.name], inside);
    }
  };

  const checkRows = (place: Place, item: FieldPlan, value: unknown, around: Surroundings): void => {
    if (!Array.isArray(value)) return;
    value.forEach((row: unknown, index) => check(placeIn(place, item, index), row, { ...around, row, index }));
  };

  check(placeIn(null, root), answers, { context, root: answers, siblings: answers, row: null, index: null });
  return problems;
}

function isRequired(plan: FieldPlan, around: Surroundings): boolean {
  return typeof plan.required === 'boolean' ? plan.required : valueAt(plan.required, around) === true;
}

function requiredSentence(plan: FieldPlan): SentenceKey {
  if (plan.schema['x-component'] === 'Upload') return 'required.upload';
  if (plan.kind === 'boolean') return plan.schema.const === true && plan.schema['x-component'] !== 'Radio' ? 'required.confirm' : 'required.choose';
  if (plan.options || plan.offers) return 'required.choose';
  if (plan.kind === 'array') return plan.item?.options || plan.item?.offers ? 'required.choose' : 'required.rows';
  return 'required';
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
