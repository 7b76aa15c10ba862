import { errorProblem, maskText, type FormContext, type Problem } from '@filing/filing';
import type { FieldPlan } from './fieldPlan.ts';
import { normaliseFormat } from './normaliseFormat.ts';
import { pathOf, placeIn, problemAt, rowOf, type Place } from './place.ts';
import { sentences } from './sentences.ts';
import { valueAt } from './surroundings.ts';

/** Answers taken over field by field, before anything is computed or hidden. */
export interface PreparedAnswers {
  /** Known fields in their normal form; what does not fit is left out. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Unknown fields: refused wherever they stand. */
  readonly unknown: readonly Problem[];
  /** By path: what was changed (warnings) or does not fit (errors); said only where the field is visible. */
  readonly notes: ReadonlyMap<string, readonly Problem[]>;
}

const emptyObject = {};

/** Takes the known fields over, brings texts to their normal form, fills defaults and the applicant's known facts. */
export function prepareAnswers(root: FieldPlan, input: unknown, context: FormContext): PreparedAnswers {
  const unknown: Problem[] = [];
  const notes = new Map<string, Problem[]>();
  const note = (place: Place, problem: Problem) => {
    const path = pathOf(place);
    notes.set(path, [...(notes.get(path) ?? []), problem]);
  };

  const take = (place: Place, given: unknown): unknown => {
    const { plan } = place;
    const value = plan.compute ? undefined : factOrGiven(place, given);
    if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return plan.kind === 'object' ? takeObject(place, emptyObject, true) : initialOf(plan);
    switch (plan.kind) {
      case 'object': return isRecord(value) ? takeObject(place, value, false) : refuse(place);
      case 'array': return takeArray(place, value);
      case 'string': return typeof value === 'string' ? takeText(place, value) : refuse(place);
      case 'integer': return Number.isInteger(value) ? value : refuse(place);
      case 'number': return typeof value === 'number' && Number.isFinite(value) ? value : refuse(place);
      case 'boolean': return typeof value === 'boolean' ? value : refuse(place);
    }
  };

  const initialOf = (plan: FieldPlan): unknown => {
    if (plan.compute || !plan.initial) return plan.schema.default;
    return valueAt(plan.initial, { context, root: null, siblings: emptyObject, row: null, index: null }) ?? undefined;
  };

  const refuse = (place: Place): undefined => {
    note(place, problemAt(place, 'type', `type.${place.plan.kind}`));
    return undefined;
  };

  const factOrGiven = (place: Place, given: unknown): unknown => {
    const name = place.plan.schema['x-fact'];
    const facts = context.applicant;
    const known = name && facts && Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (known === undefined || known === null || known === '') return given;
    if (given !== undefined && given !== null && given !== '' && !sameFact(place.plan, known, given)) {
      note(place, problemAt(place, 'applicant.fact', 'fact', { known: worded(place.plan, known), given: worded(place.plan, given) }, 'warning'));
    }
    return known;
  };

  const takeText = (place: Place, text: string): string | undefined => {
    if (!text.isWellFormed() || hasControl(text)) {
      note(place, problemAt(place, 'format', 'characters'));
      return undefined;
    }
    const normal = normaliseFormat(place.plan.schema['x-format'], text);
    if (normal !== text) note(place, problemAt(place, 'normalised', 'normalised', { before: said(place, text), after: said(place, normal) }, 'warning'));
    return normal === '' ? undefined : normal;
  };

  const takeArray = (place: Place, given: unknown): unknown => {
    const { plan } = place;
    const tags = plan.schema['x-format'] === 'industry-tags';
    const value = tags && typeof given === 'string' ? given.split(/[、，,；;]/) : given;
    if (!Array.isArray(value)) return refuse(place);
    if (!plan.item) return value;
    const item = plan.item;
    if (tags) return takeTags(place, item, value);
    return value.map((each: unknown, index) => {
      const row = placeIn(place, item, index);
      const taken = take(row, each);
      if (taken === undefined && (each === null || each === '')) refuse(row);
      return taken ?? null;
    });
  };

  const takeTags = (place: Place, item: FieldPlan, given: readonly unknown[]): unknown => {
    if (given.some((each) => typeof each !== 'string' || !each.isWellFormed() || hasControl(each))) return refuse(place);
    const listed = new Set([...(item.options?.keys() ?? []), ...(context.industryTags ?? [])]);
    const split = (given as readonly string[]).flatMap((each) => each.split(/[、，,；;]/)).map((each) => each.trim()).filter((each) => each !== '');
    const normal = [...new Set(split.map((each) => otherIndustry(each, listed)))];
    const [before, after] = [given.join('、'), normal.join('、')];
    if (before !== after) note(place, problemAt(place, 'normalised', 'normalised', { before: clipped(before), after: clipped(after) }, 'warning'));
    return normal;
  };

  const takeObject = (place: Place, given: Readonly<Record<string, unknown>>, absent: boolean): unknown => {
    const { plan } = place;
    for (const key of Object.keys(given)) {
      if (plan.byName.has(key)) continue;
      const path = pathOf(place);
      const shown = clipped(key);
      const row = rowOf(place);
      unknown.push(errorProblem('unknown-field', path === '' ? shown : `${path}.${shown}`, `${row ? `${row}：` : ''}${sentences.zh('unknown', { key: shown })}`, null, { key: shown, sentence: 'unknown' }));
    }
    const taken: Record<string, unknown> = {};
    for (const field of plan.fields) {
      const value = take(placeIn(place, field), Object.hasOwn(given, field.name) ? given[field.name] : undefined);
      if (value !== undefined) taken[field.name] = value;
    }
    return absent && Object.keys(taken).length === 0 && place.around !== null ? undefined : taken;
  };

  const place = placeIn(null, root);
  if (!isRecord(input)) {
    refuse(place);
    return { answers: {}, unknown, notes };
  }
  return { answers: takeObject(place, input, false) as Record<string, unknown>, unknown, notes };
}

/** A tag that is not on the list is another industry, written as the annex says (按实填写). */
function otherIndustry(tag: string, listed: ReadonlySet<unknown>): string {
  if (listed.size === 0 || listed.has(tag)) return tag;
  const named = /^其他(?:产业)?(?:\s*[:：]\s*(.*))?$/.exec(tag);
  if (!named) return `其他产业：${tag}`;
  return named[1] ? `其他产业：${named[1]}` : '其他产业';
}

function sameFact(plan: FieldPlan, known: unknown, given: unknown): boolean {
  return typeof given === 'string' ? normaliseFormat(plan.schema['x-format'], given) === known : given === known;
}

function worded(plan: FieldPlan, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return clipped(plan.options?.get(value) ?? (typeof value === 'object' ? JSON.stringify(value) : String(value)));
}

/** A warning is shown to every later office: a masked text stays masked in it. */
function said({ plan }: Place, text: string): string {
  return clipped(plan.schema['x-masked'] === true ? maskText(text) : text);
}

function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text.toWellFormed();
}

function hasControl(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127) return true;
  }
  return false;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
