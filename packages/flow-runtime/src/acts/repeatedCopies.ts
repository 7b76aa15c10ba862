import { errorProblem, type Answers, type Problem } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';
import { sentences } from './sentences.ts';

/** Refuses a copy of a repeatable form that says again what an earlier copy says, by the fields the form calls distinct (`x-distinct`); paths as `form/index.field`. */
export function repeatedCopies(flow: Flow, form: string, copies: readonly Answers[]): readonly Problem[] {
  const fields = flow.distinct[form] ?? [];
  const [first] = fields;
  if (first === undefined) return [];
  const said = copies.map((copy) => fields.map((field) => copy[field] ?? null));
  const texts = said.map((values) => JSON.stringify(values));
  return texts.flatMap((text, index) => {
    const earlier = texts.indexOf(text);
    if (earlier === index || said[index]?.includes(null)) return [];
    return [errorProblem('repeated', `${form}/${index}.${first}`, sentences.repeated(flow.titles[form] ?? form, index + 1, earlier + 1), null, { copy: index + 1, earlier: earlier + 1 })];
  });
}
