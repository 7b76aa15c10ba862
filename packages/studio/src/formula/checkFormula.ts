import { compileExpression, reservedNames } from '@filing/form-engine';
import type { StudioLocale } from '../texts/texts.ts';
import { formulaTexts, type FormulaKey } from '../texts/formula.ts';
import { textOf } from '../texts/texts.ts';

/** One thing wrong with a formula, and where: characters from the beginning. */
export interface FormulaFault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

const outside = new Set<string>([...reservedNames, 'basis']);

/** Everything wrong with a formula as it is typed; `names`: the fields it may name. */
export function checkFormula(source: string, names: readonly string[], yesOrNo: boolean, locale: StudioLocale): readonly FormulaFault[] {
  const say = (key: FormulaKey, params?: Readonly<Record<string, string>>) => textOf(formulaTexts, locale, key, params);
  if (source.trim() === '') return [];
  try {
    const { reads, type } = compileExpression(source);
    const unknown = reads.filter((name) => !outside.has(name) && !names.includes(name)).map((name) => ({ ...placeOf(source, name), message: say('fault.unknown', { name }) }));
    const kind = yesOrNo && type !== 'bool' && type !== 'dyn' ? [{ from: 0, to: source.length, message: say('fault.yesOrNo') }] : [];
    return [...unknown, ...kind];
  } catch (error) {
    return [{ ...rangeOf(error, source), message: sentence(error as Error, say) }];
  }
}

function placeOf(source: string, name: string): { readonly from: number; readonly to: number } {
  const from = Math.max(source.search(new RegExp(`(?<![\\w.])${name}(?!\\w)`)), 0);
  return { from, to: Math.min(from + name.length, source.length) };
}

function rangeOf(error: unknown, source: string): { readonly from: number; readonly to: number } {
  const range = ((error as Error).cause as { readonly range?: { readonly start: number; readonly end: number } } | undefined)?.range;
  const from = Math.min(Math.max(range?.start ?? 0, 0), source.length);
  return { from, to: Math.min(Math.max(range?.end ?? source.length, from), source.length) };
}

const known: readonly (readonly [RegExp, FormulaKey])[] = [
  [/Unterminated string/, 'fault.quote'],
  [/Expected RPAREN/, 'fault.bracket'],
  [/Expected RBRACKET/, 'fault.square'],
  [/Unexpected (?:token: EOF|end)/, 'fault.end'],
  [/Unexpected character: '?=/, 'fault.equals'],
  [/Unexpected character: '?(.+?)'?$/, 'fault.sign'],
  [/no matching overload for '([\w.]+)\(/, 'fault.call'],
  [/no such overload: (.+)/, 'fault.kinds'],
  [/requires bool operands/, 'fault.logic'],
  [/超过/, 'fault.long'],
  [/matches/, 'fault.matches'],
  [/逐行运算/, 'fault.rows'],
  [/[Ee]xceeded|limit|maximum/, 'fault.large'],
];

function sentence(error: Error, say: (key: FormulaKey, params?: Readonly<Record<string, string>>) => string): string {
  for (const [pattern, key] of known) {
    const found = pattern.exec(error.message);
    if (found) return say(key, { what: found[1] ?? '' });
  }
  return say('fault.other');
}
