import type { DraftSaver } from '@filing/client';
import { useCallback, useSyncExternalStore } from 'react';

/** Whether any form waits for the line or for a conflict to be settled; followed, so that what was held back goes on by itself. */
export function useUnsaved(savers: ReadonlyMap<string, DraftSaver>): boolean {
  const subscribe = useCallback((listener: () => void) => {
    const ends = [...savers.values()].map((saver) => saver.subscribe(listener));
    return () => ends.forEach((end) => end());
  }, [savers]);
  return useSyncExternalStore(subscribe, () => [...savers.values()].some(({ state: { phase } }) => phase === 'conflict' || phase === 'waiting'));
}
