import type { DraftSaver, DraftState } from '@filing/client';
import { useCallback, useSyncExternalStore } from 'react';

/** A saver's state, followed. */
export function useDraftState(saver: DraftSaver): DraftState {
  return useSyncExternalStore(useCallback((listener) => saver.subscribe(listener), [saver]), () => saver.state);
}
