import { ProblemError, unsavedDraftsIn, type DraftSave } from '@filing/client';
import { errorProblem } from '@filing/filing';
import type { ProcedureSource, PublishedRevision, RevisionDraft } from '@filing/filing/revisions';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkbenchStore } from './workbenchStore.ts';

const source = (title: string): ProcedureSource => ({ name: 'p', flow: {}, policy: {}, invariants: [], forms: { table: { type: 'object', 'x-form': 'table', title, properties: {} } }, english: {}, samples: [], fragments: {} }) as unknown as ProcedureSource;
const person = { id: 'u', name: '章程远' };
const draftOf = (version: number, title: string): RevisionDraft => ({
  id: 'd', procedure: 'p', title: '', status: 'editing', version, base: 1, outdated: false, effectiveFrom: null, createdBy: person, createdAt: '', updatedBy: person, updatedAt: '2026-06-01T01:00:00Z',
  editors: [], submittedBy: null, source: source(title), migrations: [], edits: [], opinions: [],
});
const memory = () => {
  const held = new Map<string, string>();
  return { getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, value: string) => void held.set(key, value), removeItem: (key: string) => void held.delete(key), held };
};

describe('the workbench', () => {
  let server: RevisionDraft;
  let down = false;
  let sent: DraftSave[];
  let storage: ReturnType<typeof memory>;
  const save = async (_id: string, wanted: DraftSave): Promise<RevisionDraft> => {
    await Promise.resolve();
    if (down) throw new ProblemError(0, [errorProblem('unavailable', '', '网络连接不上')]);
    sent.push(wanted);
    if (wanted.version !== server.version) throw new ProblemError(409, [errorProblem('revision.stale', '', '已有更新')], { current: server });
    server = { ...server, version: server.version + 1, source: wanted.source ?? server.source };
    return server;
  };
  const open = () => new WorkbenchStore({
    draft: server, base: { revision: {} as PublishedRevision, source: server.source }, save, quiet: 100, followAfter: 10,
    unsaved: unsavedDraftsIn(storage, { user: 'u', filing: 'revision-draft', form: 'd' }),
    follow: () => ({ findings: [], differences: [] }), labels: { restored: '恢复', taken: '采用' },
  });
  const titled = (title: string) => (now: ProcedureSource): ProcedureSource => ({ ...now, forms: source(title).forms });
  const titleOf = (store: WorkbenchStore) => store.snapshot().source.forms['table']?.title;

  beforeEach(() => {
    vi.useFakeTimers();
    server = draftOf(1, '一');
    [down, sent, storage] = [false, [], memory()];
  });
  afterEach(() => vi.useRealTimers());

  it('saves in a quiet moment, once for many changes, and undoes to the same', async () => {
    const store = open();
    const before = store.snapshot().source;
    store.apply('改为二', titled('二'));
    store.apply('改为三', titled('三'));
    store.apply('不变', (now) => now);
    expect(store.snapshot()).toMatchObject({ undoable: '改为三', saveState: 'waiting' });
    await vi.advanceTimersByTimeAsync(200);
    expect([sent.length, store.snapshot().saveState, server.version]).toEqual([1, 'saved', 2]);
    store.undo();
    store.undo();
    expect([store.snapshot().source === before, store.snapshot().redoable]).toEqual([true, '改为二']);
    await store.flush();
    expect([server.source.forms['table']?.title, server.version]).toEqual(['一', 3]);
    store.dispose();
  });

  it('waits while the line is down, keeps the change in the browser, and saves once it is back', async () => {
    const store = open();
    down = true;
    store.apply('改为二', titled('二'));
    await vi.advanceTimersByTimeAsync(500);
    expect([store.snapshot().saveState, storage.held.size]).toEqual(['offline', 1]);
    await expect(store.flush()).rejects.toBeInstanceOf(ProblemError);
    store.dispose();
    down = false;
    const again = open();
    expect([titleOf(again), again.snapshot().undoable]).toEqual(['二', '恢复']);
    await vi.advanceTimersByTimeAsync(500);
    expect([server.source.forms['table']?.title, again.snapshot().saveState, storage.held.size]).toEqual(['二', 'saved', 0]);
    again.dispose();
  });

  it.each(['theirs', 'mine'] as const)('lets a person choose between two versions: %s', async (choice) => {
    const store = open();
    server = draftOf(5, '她的');
    store.apply('我的', titled('我的'));
    await vi.advanceTimersByTimeAsync(500);
    expect([store.snapshot().saveState, store.snapshot().theirs?.version, server.source.forms['table']?.title]).toEqual(['conflict', 5, '她的']);
    await expect(store.flush()).rejects.toMatchObject({ status: 409 });
    let taken: unknown = null;
    if (choice === 'theirs') {
      store.takeTheirs('采用对方的');
      taken = [titleOf(store), store.snapshot().undoable];
      store.undo();
    } else store.keepMine();
    expect(taken).toEqual(choice === 'theirs' ? ['她的', '采用对方的'] : null);
    await vi.advanceTimersByTimeAsync(500);
    expect([server.source.forms['table']?.title, server.version, store.snapshot().saveState, store.snapshot().theirs]).toEqual(['我的', 6, 'saved', null]);
    store.dispose();
  });

  it('takes nothing while frozen, and takes a newer state with what is unsaved on top', async () => {
    const store = open();
    store.apply('改为二', titled('二'));
    server = { ...server, version: 4, title: '新名' };
    store.take(server);
    await vi.advanceTimersByTimeAsync(500);
    expect([server.version, server.source.forms['table']?.title, store.snapshot().draft.title]).toEqual([5, '二', '新名']);
    store.take({ ...server, version: 6, status: 'submitted' });
    store.apply('改为三', titled('三'));
    store.undo();
    expect(titleOf(store)).toBe('二');
    store.dispose();
  });
});
