import type { DraftCurrent, DraftSaved, FormAnswers } from './apiAnswers.ts';
import { sameAnswers, type DraftState } from './draftState.ts';
import { idempotencyKey } from './idempotencyKey.ts';
import { ProblemError } from './problemError.ts';
import { problemsOf } from './transport.ts';
import type { UnsavedDrafts } from './unsavedDrafts.ts';

/** What a saver works on. */
export interface DraftSaverOptions {
  /** The server's answers and revision as last read. */
  readonly answers: FormAnswers;
  readonly revision: number;
  readonly savedAt?: string | null;
  readonly save: (draft: { answers: FormAnswers; revision: number }, options: { keepalive: boolean }) => Promise<DraftSaved>;
  readonly unsaved: UnsavedDrafts;
  /** Quiet time before a save, in milliseconds. */
  readonly quiet?: number;
  readonly now?: () => Date;
}

const backOff = [2_000, 5_000, 15_000, 30_000, 60_000];
const keepaliveLimit = 60_000;

/** Saves one form's draft: waits for a quiet moment, one request at a time, tries again while the line is down, never overwrites another's version, and keeps what is typed until the server confirmed it. */
export class DraftSaver {
  #state: DraftState;
  readonly #options: DraftSaverOptions;
  readonly #page = idempotencyKey();
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inFlight: Promise<void> | null = null;
  #failures = 0;
  #disposed = false;

  constructor(options: DraftSaverOptions) {
    this.#options = options;
    const { answers, revision } = options;
    this.#state = { phase: 'saved', answers, revision, savedAt: options.savedAt ?? null, problems: [], conflict: null, replaced: 0 };
    this.#restore();
  }

  /** The state now; the same object until it changes. */
  get state(): DraftState {
    return this.#state;
  }

  /** Calls back at every change; answers how to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes what was typed. */
  change(answers: FormAnswers): void {
    if (sameAnswers(answers, this.#state.answers)) return;
    this.#keep(answers, this.#state.revision);
    const { conflict } = this.#state;
    if (conflict) return this.#set({ answers, conflict: { ...conflict, mine: answers } });
    this.#set({ phase: this.#inFlight ? 'saving' : 'dirty', answers });
    if (this.#failures === 0) this.#schedule(this.#options.quiet ?? 800);
  }

  /** Sends what is unsaved now; resolves when the server has answered, whatever it said. */
  async flush(): Promise<void> {
    await this.#attempt(false);
    if (this.#state.phase === 'dirty') await this.flush();
  }

  /** The page goes away: sends what fits, without waiting. */
  leave(): void {
    if (this.#state.phase === 'saved' || this.#state.phase === 'conflict') return;
    if (JSON.stringify(this.#state.answers).length * 3 < keepaliveLimit) void this.#attempt(true);
  }

  /** The line is back. */
  retry(): void {
    this.#failures = 0;
    if (this.#state.phase === 'waiting' || this.#state.phase === 'refused') void this.#attempt(false);
  }

  /** Out of a conflict: my version on top of theirs. */
  takeMine(): void {
    const { conflict } = this.#state;
    if (!conflict) return;
    this.#keep(conflict.mine, conflict.theirs.revision);
    this.#set({ phase: 'dirty', answers: conflict.mine, revision: conflict.theirs.revision, conflict: null });
    void this.flush();
  }

  /** Out of a conflict: their version, mine is let go. */
  takeTheirs(): void {
    const { conflict } = this.#state;
    if (conflict) this.#adopt(conflict.theirs);
  }

  /** Stops every timer; what is unsaved stays in the browser's storage. */
  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  #restore(): void {
    const kept = this.#options.unsaved.read();
    if (!kept || sameAnswers(kept.answers, this.#state.answers)) return;
    const { answers, revision, savedAt } = this.#state;
    if (kept.revision >= revision) {
      this.#state = { ...this.#state, phase: 'dirty', answers: kept.answers };
      this.#keep(kept.answers, revision);
      this.#schedule(0);
      return;
    }
    const theirs: DraftCurrent = { answers, revision, savedAt: savedAt ?? kept.at, savedBy: '' };
    this.#state = { ...this.#state, phase: 'conflict', answers: kept.answers, conflict: { mine: kept.answers, theirs } };
  }

  async #attempt(keepalive: boolean): Promise<void> {
    clearTimeout(this.#timer);
    await this.#inFlight;
    if (this.#state.phase === 'saved' || this.#state.phase === 'conflict') return;
    this.#inFlight ??= this.#send(keepalive).finally(() => {
      this.#inFlight = null;
    });
    await this.#inFlight;
  }

  async #send(keepalive: boolean): Promise<void> {
    const { answers, revision } = this.#state;
    this.#set({ phase: 'saving' });
    try {
      const saved = await this.#options.save({ answers, revision }, { keepalive });
      this.#failures = 0;
      const changed = this.#state.answers !== answers;
      if (changed) this.#keep(this.#state.answers, saved.revision);
      else this.#options.unsaved.clear(this.#page);
      this.#set({ phase: changed ? 'dirty' : 'saved', revision: saved.revision, savedAt: saved.savedAt, problems: saved.problems });
      if (changed) this.#schedule(this.#options.quiet ?? 800);
    } catch (error) {
      this.#failed(error, answers);
    }
  }

  #failed(error: unknown, sent: FormAnswers): void {
    const known = error instanceof ProblemError ? error : null;
    const current = known?.body['current'] as DraftCurrent | undefined;
    if (known?.status === 409 && current) {
      if (sameAnswers(current.answers, this.#state.answers)) return this.#adopt(current);
      return this.#set({ phase: 'conflict', conflict: { mine: this.#state.answers, theirs: current } });
    }
    // A session that is over comes back: the host signs the person in again.
    if (known && !known.passing && known.status !== 401) return this.#set({ phase: this.#state.answers === sent ? 'refused' : 'dirty', problems: problemsOf(error) });
    this.#set({ phase: 'waiting' });
    this.#schedule(backOff[Math.min(this.#failures, backOff.length - 1)] ?? 60_000);
    this.#failures += 1;
  }

  #adopt(current: DraftCurrent): void {
    this.#options.unsaved.clear(this.#page);
    const replaced = this.#state.replaced + (sameAnswers(current.answers, this.#state.answers) ? 0 : 1);
    this.#set({ phase: 'saved', answers: current.answers, revision: current.revision, savedAt: current.savedAt, conflict: null, problems: [], replaced });
  }

  #keep(answers: FormAnswers, revision: number): void {
    this.#options.unsaved.write({ answers, revision, at: (this.#options.now?.() ?? new Date()).toISOString(), page: this.#page });
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#disposed) this.#timer = setTimeout(() => void this.#attempt(false), delay);
  }

  #set(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
