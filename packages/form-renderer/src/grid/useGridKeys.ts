import type { KeyboardEvent } from 'react';
import type { RowActs } from './GridRow.tsx';
import type { GridStore } from './GridStore.ts';

interface GridKeys {
  readonly store: GridStore;
  readonly go: (index: number, field: string | null) => void;
  readonly acts: RowActs;
  readonly add: (at: number) => void;
  readonly writable: boolean;
}

/** Keys inside a grid: Enter and arrows walk the column, with Ctrl or Alt they add, copy, move and remove rows. */
export function useGridKeys({ store, go, acts, add, writable }: GridKeys): (event: KeyboardEvent) => void {
  return (event) => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-row]');
    if (!row || event.nativeEvent.isComposing) return;
    const index = Number(row.dataset['row']);
    const field = target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null;
    const act = actOf(event, target, index, store.rows.length);
    if (!act) return;
    if (act.kind === 'walk') {
      if (field === null || act.to < 0 || act.to >= store.rows.length) return;
      go(act.to, field);
    } else {
      if (!writable) return;
      if (act.kind === 'add') add(index + 1);
      if (act.kind === 'copy') acts.copy(index);
      if (act.kind === 'remove') acts.remove(index);
      if (act.kind === 'move') acts.move(index, act.to);
    }
    event.preventDefault();
  };
}

type Act = { readonly kind: 'walk' | 'move'; readonly to: number } | { readonly kind: 'add' | 'copy' | 'remove' } | null;

function actOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent, target: HTMLElement, index: number, count: number): Act {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (altKey) {
    if (step !== 0) return { kind: 'move', to: index + step };
    return key === 'Enter' ? { kind: 'copy' } : key === 'Delete' || key === 'Backspace' ? { kind: 'remove' } : null;
  }
  if (key === 'Enter' && (ctrlKey || metaKey)) return { kind: 'add' };
  if (ctrlKey || metaKey || !target.matches('input, select, textarea')) return null;
  if (key === 'Enter' && !target.matches('textarea:not([data-line])')) return { kind: 'walk', to: shiftKey ? index - 1 : Math.min(index + 1, count - 1) };
  return step !== 0 && target.matches('input:not([type="date"]), [data-line]') ? { kind: 'walk', to: index + step } : null;
}
