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
  useEffect(() => {
    const box = tree.current;
    if (!box) return undefined;
    // A line that is moved or taken away while it has the focus leaves it nowhere: the keys would reach nobody.
    const lost = () => {
      const root = box.getRootNode() as Document | ShadowRoot;
      if (root.activeElement === null || root.activeElement === document.body) box.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
    };
    const held = { current: false };
    const inside = () => {
      held.current = true;
    };
    const outside = (event: FocusEvent) => {
      if (event.relatedTarget) held.current = false;
    };
    const watch = new MutationObserver(() => held.current && lost());
    watch.observe(box, { childList: true });
    box.addEventListener('focusin', inside);
    box.addEventListener('focusout', outside);
    return () => {
      watch.disconnect();
      box.removeEventListener('focusin', inside);
      box.removeEventListener('focusout', outside);
    };
  }, [tree]);
  return (event) => {
    if (!selected || event.ctrlKey || event.metaKey || !(event.target instanceof Element) || event.target.getAttribute('role') !== 'treeitem') return;
    const { id, node, holds, level } = selected;
    const at = rows.indexOf(selected);
    const walk = (to: OutlineRow | undefined) => to && select(to.node.path);
    const act = (): boolean | 'asks' => {
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
        case 'Delete': if (mayWrite && level > 1) onRemove(node.path); return 'asks';
        case 'F2': if (mayWrite && level > 1) onRename(node.path); return 'asks';
        default: return false;
      }
    };
    const done = act();
    if (done === false) return;
    event.preventDefault();
    follow.current = done === true;
  };
}
