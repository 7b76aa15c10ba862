import { creditCodeProblems, readInstant, residentIdProblems, type Problem } from '@filing/filing';
import { checkMinorClass } from './checkMinorClass.ts';
import { checkOccupation } from './checkOccupation.ts';
import { clauseOf, pathOf, problemAt, whereOf, type Place } from './place.ts';
import type { Surroundings } from './surroundings.ts';

const phones = [/^1[3-9]\d{9}$/, /^0\d{2,3}-?[1-9]\d{6,7}(?:-\d{1,6})?$/];

/** The problems of a value against its domain format (`x-format`), its text already in normal form. */
export function checkFormat(place: Place, value: unknown, around: Surroundings): readonly Problem[] {
  const format = place.plan.schema['x-format'];
  if (format === 'industry-tags') return checkTags(place, value);
  if (typeof value !== 'string') return [];
  switch (format) {
    case 'credit-code':
      return placed(place, creditCodeProblems(value, pathOf(place), null));
    case 'resident-id':
      return placed(place, residentIdProblems(value, pathOf(place), null, around.context.today));
    case 'occupation-code':
      return checkOccupation(place, value, around);
    case 'minor-class-code':
      return checkMinorClass(place, value, around);
    case 'phone':
      return phones.some((each) => each.test(value)) ? [] : [problemAt(place, 'phone.format', 'phone')];
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && readInstant(value) ? [] : [problemAt(place, 'format', 'date')];
    case 'registration-number':
      return /^[A-Z0-9-]{4,32}$/.test(value) ? [] : [problemAt(place, 'format', 'registration-number')];
    default:
      return [];
  }
}

function placed(place: Place, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, clause: clauseOf(place, problem.code), message: `${whereOf(place)}：${problem.message}` }));
}

function checkTags(place: Place, value: unknown): readonly Problem[] {
  return Array.isArray(value) && value.includes('其他产业') ? [problemAt(place, 'industry.unknown', 'industry.empty')] : [];
}
