import { errorProblem, type Answers, type Problem } from '@filing/filing';
import { textOf, type StudioLocale } from '../texts/texts.ts';
import { propertiesTexts } from '../texts/properties.ts';
import { enteredPatternProblem } from './fieldProperties.ts';

/** What is wrong with a pattern as it is entered. */
export function enteredProblems(answers: Answers, locale: StudioLocale): readonly Problem[] {
  const pattern = enteredPatternProblem(answers['pattern']);
  return pattern === null ? [] : [errorProblem('rule', 'pattern', textOf(propertiesTexts, locale, 'pattern.bad', { why: pattern }))];
}
