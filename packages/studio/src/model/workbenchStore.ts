import { ProblemError, unavailable, type DraftSaver, type StudioApi, type UnsavedDrafts } from '@filing/client';
import type { ProcedureSource, PublishedRevision, RevisionDraft } from '@filing/filing/revisions';
import { errorProblem, type Problem } from '@filing/filing';
import type { SaveState } from '../root/workbenchContext.ts';
import { asAnswers, asSource, benchSaver } from './benchSaver.ts';
import { nothingKnown, saveStateOf, type Following } from './benchState.ts';
import { lastRunnable, type Runnable } from './lastRunnable.ts';
import { quietStorage } from './quietStorage.ts';
import { beginHistory, redo, step, undo, type UndoHistory } from './undoHistory.ts';

/** What a bench is made of. */
export interface WorkbenchOptions {
  readonly draft: RevisionDraft;
  readonly base: { readonly revision: PublishedRevision; readonly source: ProcedureSource };
  readonly save: StudioApi['saveDraft'];
  readonly unsaved: UnsavedDrafts;
  /** Finds out what is wrong and what differs; called off the key stroke. */
  readonly follow: (source: ProcedureSource) => Following | Promise<Following>;
  /** What undo calls going back behind what the browser had kept, and behind what came from the server. */
  readonly labels: { readonly restored: string; readonly taken: string };
  /** Milliseconds without a change before it is saved, and before it is followed. */
  readonly quiet?: number;
  readonly followAfter?: number;
}

/** The bench at one moment; the same object until something changes. */
export interface BenchSnapshot extends Following, Runnable {
  readonly draft: RevisionDraft;
  readonly source: ProcedureSource;
  readonly undoable: string | null;
  readonly redoable: string | null;
  readonly saveState: SaveState;
  /** Why the server did not take the last save. */
  readonly problems: readonly Problem[];
  /** The version somebody else saved; nothing is saved before one is chosen. */
  readonly theirs: RevisionDraft | null;
}

/** One draft on the bench, without a screen: every change a step that can be undone, saved in quiet moments, kept until the server has it. */
export class WorkbenchStore {
  readonly #options: WorkbenchOptions;
  readonly #unsaved: ReturnType<typeof quietStorage>;
  readonly #listeners = new Set<() => void>();
  #history: UndoHistory<ProcedureSource>;
  #draft: RevisionDraft;
  #theirs: RevisionDraft | null = null;
  #saver: DraftSaver;
  #stopSaver: () => void = () => undefined;
  #runnable: Runnable;
  #following: Following = nothingKnown;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;
  #snapshot: BenchSnapshot;

  constructor(options: WorkbenchOptions) {
    this.#options = options;
    this.#unsaved = quietStorage(options.unsaved);
    this.#draft = options.draft;
    this.#saver = this.#newSaver(options.draft);
    this.#history = beginHistory(options.draft.source);
    const { conflict, answers } = this.#saver.state;
    // What the browser kept from last time comes back as one step, so that it can be looked at without.
    const kept = asSource(answers);
    if (kept !== options.draft.source) this.#history = step(this.#history, options.labels.restored, kept);
    if (conflict) this.#theirs = options.draft;
    this.#runnable = lastRunnable(this.#history.now, null);
    this.#snapshot = this.#look();
    this.#followSoon(0);
  }

  /** The bench now. */
  readonly snapshot = (): BenchSnapshot => this.#snapshot;

  /** Calls back at every change; answers how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Does one change as one step; the same object back is none, and a frozen draft takes none. */
  readonly apply = (label: string, change: (source: ProcedureSource) => ProcedureSource, merge?: string): void => {
    if (this.#draft.status === 'editing') this.#to(step(this.#history, label, change(this.#history.now), merge));
  };

  readonly undo = (): void => this.#to(undo(this.#history));
  readonly redo = (): void => this.#to(redo(this.#history));

  /** Sends what is unsaved; resolves with the draft as the server has it, rejects with a {@link ProblemError} where it could not be saved. */
  readonly flush = async (): Promise<RevisionDraft> => {
    await this.#saver.flush();
    const { phase, problems } = this.#saver.state;
    if (phase === 'saved') return this.#draft;
    if (phase === 'conflict') throw new ProblemError(409, [errorProblem('revision.stale', '', '另有人保存过这份草案，请先选择采用哪一份。')]);
    throw phase === 'refused' && problems.length > 0 ? new ProblemError(422, problems) : unavailable('network');
  };

  /** Takes a newer state of the draft; what is unsaved here is saved on top of it. */
  readonly take = (draft: RevisionDraft): void => {
    if (draft.version < this.#draft.version) return;
    const mine = this.#history.now;
    const unsaved = this.#saver.state.phase !== 'saved' && draft.status === 'editing' && this.#theirs === null;
    this.#draft = draft;
    this.#theirs = null;
    this.#renew(draft);
    if (unsaved) this.#saver.change(asAnswers(mine));
    else this.#history = step(this.#history, this.#options.labels.taken, sameText(draft.source, mine) ? mine : draft.source);
    this.#tell();
  };

  /** Out of a conflict: their version, mine one step behind it. */
  readonly takeTheirs = (label: string): void => {
    const theirs = this.#theirs;
    if (!theirs) return;
    this.#theirs = null;
    this.#draft = theirs;
    this.#saver.takeTheirs();
    this.#history = step(this.#history, label, theirs.source);
    this.#changed();
  };

  /** Out of a conflict: mine, on top of theirs. */
  readonly keepMine = (): void => {
    if (!this.#theirs) return;
    this.#draft = this.#theirs;
    this.#theirs = null;
    this.#saver.takeMine();
    this.#tell();
  };

  /** The line is back. */
  readonly retry = (): void => this.#saver.retry();

  /** The page goes away: what cannot be sent any more is in the browser's storage. */
  readonly leave = (): void => {
    this.#unsaved.settle();
    this.#saver.leave();
  };

  /** Ends the bench; what is unsaved is sent, and stays in the storage until it was. */
  readonly dispose = (): void => {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#unsaved.settle();
    void this.#saver.flush();
    this.#stopSaver();
    this.#saver.dispose();
    this.#listeners.clear();
  };

  #newSaver(draft: RevisionDraft): DraftSaver {
    const { save, quiet } = this.#options;
    const saver = benchSaver({ draft, save, unsaved: this.#unsaved, ...(quiet === undefined ? {} : { quiet }), onDraft: (fresh, how) => {
      if (saver !== this.#saver) return;
      if (how === 'saved') this.#draft = fresh;
      else this.#theirs = fresh;
    } });
    this.#stopSaver = saver.subscribe(() => {
      // Theirs said the same as mine: nothing to choose.
      if (this.#theirs && saver.state.phase === 'saved') {
        this.#draft = this.#theirs;
        this.#theirs = null;
      }
      this.#tell();
    });
    return saver;
  }

  #renew(draft: RevisionDraft): void {
    this.#stopSaver();
    this.#saver.dispose();
    // The saver of before wrote under its own page mark; what it left would come back as a stranger's.
    const left = this.#unsaved.read();
    if (left) this.#unsaved.clear(left.page);
    this.#saver = this.#newSaver(draft);
  }

  #to(history: UndoHistory<ProcedureSource>): void {
    if (history === this.#history || this.#draft.status !== 'editing') return;
    this.#history = history;
    this.#saver.change(asAnswers(history.now));
    this.#changed();
  }

  #changed(): void {
    this.#runnable = lastRunnable(this.#history.now, this.#runnable);
    this.#tell();
    this.#followSoon(this.#options.followAfter ?? 350);
  }

  #followSoon(delay: number): void {
    clearTimeout(this.#timer);
    if (this.#disposed) return;
    this.#timer = setTimeout(() => {
      const source = this.#history.now;
      void Promise.resolve(this.#options.follow(source)).then((following) => {
        if (this.#disposed || source !== this.#history.now) return;
        this.#following = following;
        this.#tell();
      });
    }, delay);
  }

  #look(): BenchSnapshot {
    const { state } = this.#saver;
    return {
      ...this.#following, ...this.#runnable, draft: this.#draft, source: this.#history.now, theirs: this.#theirs,
      undoable: this.#history.past.at(-1)?.label ?? null, redoable: this.#history.future.at(-1)?.label ?? null,
      saveState: saveStateOf(state), problems: state.problems,
    };
  }

  #tell(): void {
    this.#snapshot = this.#look();
    for (const listener of this.#listeners) listener();
  }
}

function sameText(one: ProcedureSource, other: ProcedureSource): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
