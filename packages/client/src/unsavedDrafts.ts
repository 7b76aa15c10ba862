import type { FormAnswers } from './apiAnswers.ts';

/** Answers the server has not confirmed yet, and the revision they were typed on. */
export interface UnsavedDraft {
  readonly answers: FormAnswers;
  readonly revision: number;
  /** When it was typed, ISO 8601. */
  readonly at: string;
  /** The page that typed it, so that one tab does not clear another's. */
  readonly page: string;
}

/** Keeps unsaved answers of one person's one form over a crash, a closed tab or a broken line. */
export interface UnsavedDrafts {
  read(): UnsavedDraft | null;
  write(draft: UnsavedDraft): void;
  /** Forgets what this page wrote; another page's stays. */
  clear(page: string): void;
}

/** The unsaved drafts in the browser's storage, keyed by person, filing and form; a full or forbidden storage is put up with. */
export function unsavedDraftsIn(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null, key: { user: string; filing: string; form: string }): UnsavedDrafts {
  const name = `filing-draft:${key.user}:${key.filing}:${key.form}`;
  const read = (): UnsavedDraft | null => {
    try {
      const draft = JSON.parse(storage?.getItem(name) ?? 'null') as UnsavedDraft | null;
      return draft && typeof draft.revision === 'number' && typeof draft.answers === 'object' && draft.answers !== null ? draft : null;
    } catch {
      return null;
    }
  };
  return {
    read,
    write(draft) {
      try {
        storage?.setItem(name, JSON.stringify(draft));
      } catch {
        // A full storage costs the copy, not the answers: they stay in memory.
      }
    },
    clear(page) {
      try {
        if (read()?.page === page) storage?.removeItem(name);
      } catch {
        // Nothing to clear where storage is forbidden.
      }
    },
  };
}

/** The browser's storage, or null where it is forbidden. */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
