import { errorProblem, type Answers, type Problem } from '@filing/filing';
import { textOf, type StudioLocale } from '../texts/texts.ts';
import { propertiesTexts } from '../texts/properties.ts';
import { checkFormula } from '../formula/checkFormula.ts';
import { enteredPatternProblem } from './fieldProperties.ts';

/** What is wrong with a pattern and with the formulas of rules as they are entered. `names`: the fields a rule may name. */
export function enteredProblems(answers: Answers, names: readonly string[], locale: StudioLocale): readonly Problem[] {
  const pattern = enteredPatternProblem(answers['pattern']);
  const rules = Array.isArray(answers['rules']) ? (answers['rules'] as readonly { readonly assert?: unknown }[]) : [];
  return [
    ...(pattern === null ? [] : [errorProblem('rule', 'pattern', textOf(propertiesTexts, locale, 'pattern.bad', { why: pattern }))]),
    ...rules.flatMap(({ assert }, index) => (typeof assert === 'string' ? checkFormula(assert, names, true, locale).slice(0, 1).map((fault) => errorProblem('rule', `rules.${index}.assert`, textOf(propertiesTexts, locale, 'rule.bad', { why: fault.message }))) : [])),
  ];
}
