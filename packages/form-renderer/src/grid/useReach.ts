import { useEffect, type RefObject } from 'react';
import { useScreen } from '../screen/screenContext.ts';
import type { GridStore } from './GridStore.ts';

/** Lets the screen come to a cell of this grid, drawn or not. */
export function useReach(path: string, store: GridStore, go: (index: number, field: string | null) => void, scroller: RefObject<HTMLElement | null>): void {
  const { reach } = useScreen();
  useEffect(() => {
    reach.set(path, (wanted) => {
      const [row, ...field] = wanted === path ? [] : wanted.slice(path.length + 1).split('.');
      const index = Number(row);
      if (row !== undefined && Number.isInteger(index) && index >= 0 && index < store.rows.length) {
        scroller.current?.scrollIntoView({ block: 'nearest' });
        go(index, field.length > 0 ? field.join('.') : null);
        return true;
      }
      const frame = scroller.current?.closest<HTMLElement>('[data-path]');
      frame?.scrollIntoView({ block: 'center' });
      (frame?.querySelector<HTMLElement>('.fr-list-foot button:not(:disabled)') ?? frame?.querySelector<HTMLElement>('input, button'))?.focus({ preventScroll: true });
      return true;
    });
    return () => void reach.delete(path);
  }, [reach, path, store, go, scroller]);
}
