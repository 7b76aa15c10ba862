import { errorProblem, type Problem, type ProblemCode, type Severity } from '@filing/filing';
import type { FieldPlan } from './fieldPlan.ts';
import { sentences, type SentenceKey } from './sentences.ts';

/** Where a value stands: its field, its row, and the places around it. */
export interface Place {
  readonly plan: FieldPlan;
  readonly around: Place | null;
  /** Row number from 0 when it is a row of a list. */
  readonly index: number | null;
}

/** The place of a field or row inside another. */
export function placeIn(around: Place | null, plan: FieldPlan, index: number | null = null): Place {
  return { plan, around, index };
}

/** The dotted path: `projects.0.level`. */
export function pathOf(place: Place): string {
  const before = place.around ? pathOf(place.around) : '';
  const own = place.index === null ? place.plan.name : String(place.index);
  return before === '' ? own : own === '' ? before : `${before}.${own}`;
}

/** Which row, in words a person can follow: `“评价项目”第 3 行`; empty outside lists. */
export function rowOf(place: Place): string {
  const before = place.around ? rowOf(place.around) : '';
  return place.index === null ? before : `${before}“${place.around?.plan.title ?? ''}”第 ${place.index + 1} 行`;
}

/** Field and row in words: `“评价项目”第 3 行“等级”`. */
export function whereOf(place: Place): string {
  if (place.index !== null || place.plan.title === '') return rowOf(place);
  return `${rowOf(place)}“${place.plan.title}”`;
}

/** The clause a problem at this place rests on: the one given for its code, else the nearest. */
export function clauseOf(place: Place, code: ProblemCode): string | null {
  return place.plan.clauses[code] ?? (place.index === null ? undefined : place.around?.plan.clauses[code]) ?? place.plan.clause;
}

/** A problem at a place, in the sentence of its key. */
export function problemAt(place: Place, code: ProblemCode, key: SentenceKey, params: Problem['params'] = {}, severity: Severity = 'error'): Problem {
  const message = sentences.zh(key, { ...params, where: whereOf(place) });
  return { ...errorProblem(code, pathOf(place), message, clauseOf(place, code), { ...params, sentence: key, title: place.plan.title }), severity };
}
