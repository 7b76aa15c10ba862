import { answersMark, migrateAnswers, undoMigration } from '@filing/form-engine';
import type { AnswerMoves } from '@filing/flow-runtime/migrations';
import type { Answers } from '@filing/filing';
import type { AsideEntry } from '@filing/filing/revisions';
import { sortedKeys } from './sortedKeys.ts';

/** The form engine's migration as moving a filing needs it: whatever order the keys come in, and the new normal form among what is taken back. */
export const formMoves: AnswerMoves = {
  migrate: (migration, answers, settle) => {
    const moved = migrateAnswers(migration, sortedKeys(answers));
    if (moved.problems.length > 0) return { ...moved, answers };
    const raw = sortedKeys(moved.answers);
    const settled = sortedKeys(JSON.parse(JSON.stringify(settle ? settle(raw) : raw)) as Answers);
    const entries = [...moved.aside.entries, ...settling(raw, settled, migration.steps.length)];
    return { answers: settled, aside: { mark: answersMark(settled), entries }, problems: [] };
  },
  undo: ({ answers, aside }) => {
    const undone = undoMigration({ answers: sortedKeys(answers), aside });
    return undone.problems.length > 0 ? { answers, problems: undone.problems } : { answers: sortedKeys(undone.answers), problems: [] };
  },
};

/** What settling did, as if it were one more step. */
function settling(raw: Answers, settled: Answers, step: number): readonly AsideEntry[] {
  return [...new Set([...Object.keys(raw), ...Object.keys(settled)])].flatMap((path): readonly AsideEntry[] => {
    if (!Object.hasOwn(raw, path)) return [{ act: 'added', step, path }];
    if (!Object.hasOwn(settled, path)) return [{ act: 'taken', step, path, at: 0, value: raw[path] }];
    return JSON.stringify(raw[path]) === JSON.stringify(settled[path]) ? [] : [{ act: 'replaced', step, path, value: raw[path] }];
  });
}
