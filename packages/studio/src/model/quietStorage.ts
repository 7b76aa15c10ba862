import type { UnsavedDraft, UnsavedDrafts } from '@filing/client';

/** Writes to a storage only once typing pauses for `quiet` milliseconds: a whole procedure is too much to write at every key. `settle` writes what is left at once. */
export function quietStorage(inner: UnsavedDrafts, quiet = 300): UnsavedDrafts & { readonly settle: () => void } {
  let waiting: UnsavedDraft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting) inner.write(waiting);
    waiting = null;
  };
  return {
    read: () => waiting ?? inner.read(),
    write(draft) {
      waiting = draft;
      timer ??= setTimeout(settle, quiet);
    },
    clear(page) {
      if (waiting?.page === page) waiting = null;
      inner.clear(page);
    },
    settle,
  };
}
