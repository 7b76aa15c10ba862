import { errorProblem } from '@filing/filing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FormAnswers } from './apiAnswers.ts';
import { DraftSaver } from './draftSaver.ts';
import { ProblemError, unavailable } from './problemError.ts';
import { unsavedDraftsIn } from './unsavedDrafts.ts';

const memory = () => {
  const map = new Map<string, string>();
  return { map, getItem: (key: string) => map.get(key) ?? null, setItem: (key: string, value: string) => void map.set(key, value), removeItem: (key: string) => void map.delete(key) };
};

const key = { user: 'u', filing: 'f', form: 'x' };
let storage = memory();

function saver(save: (draft: { answers: FormAnswers; revision: number }) => Promise<{ revision: number; problems: []; savedAt: string }>, revision = 1, answers: FormAnswers = { a: 0 }) {
  return new DraftSaver({ answers, revision, save: (draft) => save(draft), unsaved: unsavedDraftsIn(storage, key), quiet: 100 });
}
const ok = (draft: { revision: number }) => Promise.resolve({ revision: draft.revision + 1, problems: [] as [], savedAt: '2026-06-08T14:03:00+08:00' });

beforeEach(() => {
  vi.useFakeTimers();
  storage = memory();
});
afterEach(() => vi.useRealTimers());

test('many key strokes are one save, and the copy is let go once confirmed', async () => {
  const save = vi.fn<typeof ok>(ok);
  const draft = saver(save);
  draft.change({ a: 1 });
  draft.change({ a: 2 });
  expect(draft.state.phase).toBe('dirty');
  expect(storage.map.size).toBe(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(save).toHaveBeenCalledTimes(1);
  expect(save).toHaveBeenCalledWith({ answers: { a: 2 }, revision: 1 });
  expect(draft.state).toMatchObject({ phase: 'saved', revision: 2 });
  expect(storage.map.size).toBe(0);
});

test('one request at a time; what was typed meanwhile follows on the new revision', async () => {
  let answer: (() => void) | undefined;
  const save = vi.fn<typeof ok>((draft) => new Promise<Awaited<ReturnType<typeof ok>>>((resolve) => {
    answer = () => void ok(draft).then(resolve);
  }));
  const draft = saver(save);
  draft.change({ a: 1 });
  await vi.advanceTimersByTimeAsync(100);
  draft.change({ a: 2 });
  await vi.advanceTimersByTimeAsync(500);
  expect(save).toHaveBeenCalledTimes(1);
  answer?.();
  await vi.advanceTimersByTimeAsync(100);
  expect(save).toHaveBeenLastCalledWith({ answers: { a: 2 }, revision: 2 });
  answer?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(draft.state).toMatchObject({ phase: 'saved', revision: 3 });
});

test('a broken line is tried again with growing pauses and nothing is lost', async () => {
  const save = vi.fn<typeof ok>(ok).mockRejectedValueOnce(unavailable('network')).mockRejectedValueOnce(unavailable('network'));
  const draft = saver(save);
  draft.change({ a: 1 });
  await vi.advanceTimersByTimeAsync(100);
  expect(draft.state.phase).toBe('waiting');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(save).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(draft.state).toMatchObject({ phase: 'saved', answers: { a: 1 } });
});

test('leaving and coming back restores what was not confirmed', async () => {
  const gone = saver(() => Promise.reject(unavailable('network')));
  gone.change({ a: 7 });
  await vi.advanceTimersByTimeAsync(100);
  gone.dispose();
  const save = vi.fn<typeof ok>(ok);
  const back = saver(save);
  expect(back.state).toMatchObject({ phase: 'dirty', answers: { a: 7 } });
  await vi.advanceTimersByTimeAsync(0);
  expect(save).toHaveBeenCalledWith({ answers: { a: 7 }, revision: 1 });
  expect(storage.map.size).toBe(0);
});

test('coming back to a draft that moved on is a conflict, not an overwriting', async () => {
  unsavedDraftsIn(storage, key).write({ answers: { a: 7 }, revision: 1, at: 'x', page: 'p' });
  const save = vi.fn<typeof ok>(ok);
  const back = saver(save, 3, { a: 9 });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(save).not.toHaveBeenCalled();
  expect(back.state.conflict).toMatchObject({ mine: { a: 7 }, theirs: { answers: { a: 9 }, revision: 3 } });
});

const stale = (answers: FormAnswers) => new ProblemError(409, [errorProblem('revision.stale', '', 'x')], { current: { answers, revision: 5, savedAt: 't', savedBy: '李老师' } });

test('two tabs: a stale revision asks which version, and both ways out work', async () => {
  const save = vi.fn<typeof ok>(ok).mockRejectedValueOnce(stale({ a: 9 }));
  const draft = saver(save);
  draft.change({ a: 1 });
  await vi.advanceTimersByTimeAsync(100);
  expect(draft.state.conflict).toMatchObject({ mine: { a: 1 }, theirs: { answers: { a: 9 }, revision: 5 } });
  draft.change({ a: 2 });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(save).toHaveBeenCalledTimes(1);
  draft.takeMine();
  await vi.advanceTimersByTimeAsync(0);
  expect(save).toHaveBeenLastCalledWith({ answers: { a: 2 }, revision: 5 });
  expect(draft.state).toMatchObject({ phase: 'saved', revision: 6 });

  const other = saver(vi.fn<typeof ok>(ok).mockRejectedValueOnce(stale({ a: 9 })));
  other.change({ a: 1 });
  await vi.advanceTimersByTimeAsync(100);
  other.takeTheirs();
  expect(other.state).toMatchObject({ phase: 'saved', answers: { a: 9 }, revision: 5, replaced: 1 });
  expect(storage.map.size).toBe(0);
});

test('a stale revision that says the same is no conflict', async () => {
  const draft = saver(vi.fn<typeof ok>(ok).mockRejectedValueOnce(stale({ a: 1 })));
  draft.change({ a: 1 });
  await vi.advanceTimersByTimeAsync(100);
  expect(draft.state).toMatchObject({ phase: 'saved', revision: 5, conflict: null, replaced: 0 });
});

test('a refusal is shown and the answers stay', async () => {
  const draft = saver(vi.fn<typeof ok>(ok).mockRejectedValueOnce(new ProblemError(422, [errorProblem('too-large', '', '太大')])));
  draft.change({ a: 1 });
  await vi.advanceTimersByTimeAsync(100);
  expect(draft.state).toMatchObject({ phase: 'refused', answers: { a: 1 }, problems: [{ code: 'too-large' }] });
  expect(storage.map.size).toBe(1);
});

test('flush sends at once, as when the page goes away', async () => {
  const save = vi.fn<typeof ok>(ok);
  const draft = saver(save);
  draft.change({ a: 1 });
  draft.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(save).toHaveBeenCalledTimes(1);
});

test('a session that is over is waited for; what was typed is sent once it is open again', async () => {
  let open = false;
  const save = vi.fn<typeof ok>((draft) => (open ? ok(draft) : Promise.reject(new ProblemError(401, [errorProblem('token.expired', '', '登录已过期')]))));
  const draft = saver(save);
  draft.change({ a: 1 });
  await vi.advanceTimersByTimeAsync(100);
  expect(draft.state.phase).toBe('waiting');
  open = true;
  draft.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(draft.state).toMatchObject({ phase: 'saved', revision: 2, answers: { a: 1 } });
});
