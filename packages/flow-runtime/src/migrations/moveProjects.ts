import { diffAnswers, type Answers, type AnswersByForm, type Filing, type Project } from '@filing/filing';
import { answerRows } from '../flow/answerRows.ts';
import type { Flow } from '../flow/flow.ts';

/** Projects whose answers follow the forms they were handed in with, judgements kept; a project that is not found there stays as it was. */
export function moveProjects(before: Flow, after: Flow, filing: Filing, moved: AnswersByForm): readonly Project[] {
  const [old, now] = [rowsOf(before, filing.answers), rowsOf(after, moved)];
  if (old.length !== now.length) return filing.projects;
  return filing.projects.map((project, index) => {
    const [was, is] = [old[index], now[index]];
    return was && is && diffAnswers(was, project.answers).length === 0 ? { ...project, answers: is } : project;
  });
}

function rowsOf({ definition: { projects, repeatable = [] } }: Flow, answers: AnswersByForm): readonly Answers[] {
  if (projects !== undefined) return answerRows(answers, projects);
  return repeatable.flatMap((form) => answerRows(answers, form));
}
