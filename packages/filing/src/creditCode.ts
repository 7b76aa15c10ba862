import { errorProblem, warningProblem, type Problem } from './problem.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = Array.from({ length: 17 }, (_, index) => 3 ** index % 31);
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Full-width characters, spaces and lower case brought to the form the standard prints (GB 32100-2015). */
export function normaliseCreditCode(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** The check character GB 32100-2015 asks for after the first 17, or null when one of them is not of the alphabet. */
export function creditCodeCheck(first17: string): string | null {
  const values = [...first17].map((character) => alphabet.indexOf(character));
  if (values.length !== 17 || values.includes(-1)) return null;
  const sum = values.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0);
  return alphabet[(31 - (sum % 31)) % 31] ?? null;
}

function organisationCheckHolds(code: string): boolean {
  const sum = organisationWeights.reduce((total, weight, index) => total + organisationAlphabet.indexOf(code[index] ?? '') * weight, 0);
  const check = 11 - (sum % 11);
  return code[8] === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/** What is wrong with a normalised credit code: length, characters, its check (errors), the organisation code's own check (warning). */
export function creditCodeProblems(code: string, path: string, clause: string | null): readonly Problem[] {
  if (code.length !== 18) {
    return [errorProblem('credit-code.length', path, `统一社会信用代码应为 18 位，现为 ${code.length} 位，请对照登记证书核对。`, clause, { length: code.length })];
  }
  const strange = [...new Set([...code].filter((character) => !alphabet.includes(character)))].join(' ');
  if (strange) {
    return [errorProblem('credit-code.character', path, `统一社会信用代码不使用字符 ${strange}（不含 I、O、Z、S、V），请对照登记证书核对。`, clause, { characters: strange })];
  }
  if (creditCodeCheck(code.slice(0, 17)) !== code[17]) {
    return [errorProblem('credit-code.check', path, '统一社会信用代码校验未通过，可能有一位录错，请对照登记证书核对。', clause)];
  }
  if (!organisationCheckHolds(code.slice(8, 17))) {
    return [warningProblem('organisation-code.check', path, '统一社会信用代码第 9 至 17 位（主体标识码）校验未通过，请再核对一次；确认无误可继续。', clause)];
  }
  return [];
}
