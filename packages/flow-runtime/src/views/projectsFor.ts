import type { Answers, Filing, FilingView, Project } from '@filing/filing';
import { answerRows } from '../flow/answerRows.ts';
import type { Flow } from '../flow/flow.ts';
import type { AnswerReader } from './readableAnswers.ts';

/** The projects of a filing as a reader may see them; none where they may not read the form these come from. */
export function projectsFor(flow: Flow, filing: Filing, answers: AnswerReader): readonly Project[] {
  const given = filing.projects.map((project) => project.answers);
  const { projects: rows, repeatable = [] } = flow.definition;
  const form = rows?.split('/')[0] ?? repeatable.find((each) => Object.hasOwn(filing.answers, each)) ?? '';
  if (!answers.mayReadForm(form)) return [];
  const trimmed = rows === undefined ? answers.trim(form, given) : answerRows({ [form]: answers.trim(form, within(rows, given)) }, rows);
  return filing.projects.map((project, index) => ({ ...project, answers: trimmed[index] ?? {} }));
}

/** How the projects are named and, where they are rows, whose rows. */
export function projectsAre({ definition }: Flow): NonNullable<FilingView['projectsAre']> {
  return { rows: definition.projects ?? null, name: definition.registers?.fields?.occupation ?? 'occupation' };
}

function within(place: string, rows: readonly Answers[]): Answers {
  const path = place.slice(place.indexOf('/') + 1).split('.');
  return path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), rows) as Answers;
}
