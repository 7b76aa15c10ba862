import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useWorkbench } from '../root/workbenchContext.ts';
import type { Direction } from '../model/neighbourPlace.ts';
import { useFormSelection } from './formSelection.ts';
import type { OutlineRow } from './outlineRows.ts';
import type { FormActs } from './useFormActs.ts';

interface Tree {
  readonly rows: readonly OutlineRow[];
  readonly selected: OutlineRow | undefined;
  readonly closed: ReadonlySet<string>;
  readonly onToggle: (id: string, open: boolean) => void;
  readonly acts: FormActs;
  readonly onRemove: (path: string) => void;
  readonly onRename: (path: string) => void;
  readonly tree: RefObject<HTMLDivElement | null>;
}

const moves: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' };

/** The keys of the tree: arrows walk it as WAI-ARIA wants, with Alt they move the field; the focus follows the selection. */
export function useTreeKeys({ rows, selected, closed, onToggle, acts, onRemove, onRename, tree }: Tree): (event: KeyboardEvent) => void {
  const { select } = useFormSelection();
  const { mayWrite } = useWorkbench();
  const follow = useRef(false);
  useEffect(() => {
    if (!follow.current) return;
    follow.current = false;
    tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  });
  return (event) => {
    if (!selected || event.ctrlKey || event.metaKey || !(event.target instanceof Element) || event.target.getAttribute('role') !== 'treeitem') return;
    const { id, node, holds, level } = selected;
    const at = rows.indexOf(selected);
    const walk = (to: OutlineRow | undefined) => to && select(to.node.path);
    const act = (): boolean => {
      if (event.altKey) {
        const direction = moves[event.key];
        if (!direction || !mayWrite || level === 1) return false;
        acts.step(node.path, direction);
        return true;
      }
      switch (event.key) {
        case 'ArrowDown': walk(rows[at + 1]); return true;
        case 'ArrowUp': walk(rows[at - 1]); return true;
        case 'Home': walk(rows[0]); return true;
        case 'End': walk(rows.at(-1)); return true;
        case 'ArrowRight': if (holds && closed.has(id)) onToggle(id, true); else if (holds) walk(rows[at + 1]); return true;
        case 'ArrowLeft': if (holds && !closed.has(id) && level > 1) onToggle(id, false); else walk(rows.slice(0, at).findLast((row) => row.level < level)); return true;
        case 'Delete': if (mayWrite && level > 1) onRemove(node.path); return true;
        case 'F2': if (mayWrite && level > 1) onRename(node.path); return true;
        default: return false;
      }
    };
    if (!act()) return;
    event.preventDefault();
    follow.current = true;
  };
}
