import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers } from '@filing/filing';

/** The answers of a form's valid sample. */
export function sampleAnswers(procedure: string, form: string): Answers {
  const read = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'forms', procedure, 'samples', `${form}.valid.json`), 'utf8')) as Answers & { readonly answers?: Answers };
  return read.answers ?? read;
}

/** What is typed to conclude on a project: which one is chosen beside the form, the opinion is written below it. */
export function sampleConclusion(procedure: string, form: string): Answers {
  const { project: _project, opinion: _opinion, ...typed } = sampleAnswers(procedure, form);
  return typed;
}
