import { addDays } from './shanghaiTime.ts';
import { errorProblem, type Problem } from './problem.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** Full-width characters, spaces and a lower-case x brought to the form a document number is printed in. */
export function normaliseDocument(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** The check character GB 11643-1999 asks for after the first 17 digits (ISO 7064 MOD 11-2), or null when they are not 17 digits. */
export function residentIdCheck(first17: string): string | null {
  if (!/^\d{17}$/.test(first17)) return null;
  const sum = weights.reduce((total, weight, index) => total + Number(first17[index]) * weight, 0);
  return checks[sum % 11] ?? null;
}

/** What is wrong with a normalised resident identity number: length, characters, date of birth (a day that exists, since 1900, not after `today`, `YYYY-MM-DD`), check character. The number itself is never repeated in a sentence. */
export function residentIdProblems(id: string, path: string, clause: string | null, today?: string): readonly Problem[] {
  if (id.length !== 18) return [errorProblem('resident-id.length', path, `公民身份号码应为 18 位，现为 ${id.length} 位，请对照身份证核对。`, clause, { length: id.length })];
  if (!/^\d{17}[\dX]$/.test(id)) return [errorProblem('resident-id.character', path, '公民身份号码前 17 位应为数字，末位为数字或 X，请对照身份证核对。', clause)];
  if (!isBirthday(`${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`, today)) return [errorProblem('resident-id.birth', path, '公民身份号码第 7 至 14 位不是可能的出生日期，请对照身份证核对。', clause)];
  return residentIdCheck(id.slice(0, 17)) === id[17] ? [] : [errorProblem('resident-id.check', path, '公民身份号码校验未通过，可能有一位录错，请对照身份证核对。', clause)];
}

function isBirthday(day: string, today: string | undefined): boolean {
  return addDays(day, 0) === day && day >= '1900-01-01' && (today === undefined || day <= today);
}
