import { errorProblem, type Answers, type Problem } from '@filing/filing';
import { answersMark } from './answersMark.ts';
import { copied, isTree, type Tree } from './answerTree.ts';
import { boundAnswers } from './boundAnswers.ts';
import { lintMigration } from './lintMigration.ts';
import type { MigratedAnswers, Migration } from '@filing/filing/revisions';
import { migrationLimits } from './migrationLimits.ts';
import { migrationDesk } from './migrationDesk.ts';
import { performStep } from './performStep.ts';

/** Brings one copy of a form's answers from one revision to the next, step by step and row by row; what has no place any more is kept aside. What was given is never changed; too large or unsafe answers and unfit migrations are refused with problems. */
export function migrateAnswers(migration: Migration, answers: Answers): MigratedAnswers {
  const unfit = [...lintMigration(migration).map(({ path, message }) => errorProblem('format', path, message)), ...boundAnswers(answers)];
  if (unfit.length > 0) return refused(answers, unfit);
  if (!isTree(answers) || Array.isArray(answers)) return refused(answers, [errorProblem('type', '', '填报内容应为一组字段；可多份填报的表单逐份迁移。')]);
  const root = { tree: copied(answers) as Tree, path: '' };
  let at = 0;
  const desk = migrationDesk(() => at);
  for (const step of migration.steps) {
    performStep(step, root, desk);
    if (desk.full()) return refused(answers, [errorProblem('too-large', `steps.${at}`, `第 ${at + 1} 步改动过多（一次迁移最多 ${migrationLimits.entries} 处），请分次迁移。`, null, { limit: migrationLimits.entries })]);
    at += 1;
  }
  const grown = boundAnswers(root.tree);
  if (grown.length > 0) return refused(answers, grown);
  return { answers: root.tree, aside: { mark: answersMark(root.tree), entries: desk.entries() }, problems: [] };
}

function refused(answers: Answers, problems: readonly Problem[]): MigratedAnswers {
  return { answers, aside: { mark: '', entries: [] }, problems };
}
