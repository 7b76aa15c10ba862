import type { Form } from '@filing/filing';
import { findNode, holderIn, type FormNode } from './formNode.ts';
import type { FormPlace } from './formPlace.ts';

/** The four ways a field can go without a pointer. */
export type Direction = 'up' | 'down' | 'out' | 'in';

/** Where one step in a direction leads: past a neighbour, out behind what holds it, or to the end of what stands before it and can hold fields. Null where there is no such place. */
export function neighbourPlace(form: Form, path: string, direction: Direction): FormPlace | null {
  const node = findNode(form, path);
  const parent = node?.parent;
  if (!node || !parent || node.role === 'item') return null;
  const beside = parent.children;
  const at = beside.findIndex(({ key }) => key === node.key);
  const into = shownPath(parent);
  switch (direction) {
    case 'up': return at > 0 ? { into, before: beside[at - 1]?.key ?? null } : null;
    case 'down': return at < beside.length - 1 ? { into, before: beside[at + 2]?.key ?? null } : null;
    case 'out': return outOf(parent);
    case 'in': {
      const before = beside[at - 1];
      return before && holderIn(before) ? { into: before.path, before: null } : null;
    }
  }
}

/** Behind what holds a field; a row is left together with its list. */
function outOf(holder: FormNode): FormPlace | null {
  const shown = holder.role === 'item' ? holder.parent : holder;
  const around = shown?.parent;
  if (!shown || !around) return null;
  const keys = around.children.map(({ key }) => key);
  return { into: shownPath(around), before: keys[keys.indexOf(shown.key) + 1] ?? null };
}

/** The path fields are put into: of a row, its list's. */
export function shownPath(node: FormNode): string {
  return node.role === 'item' && node.parent ? node.parent.path : node.path;
}

/** Where a field dropped on another goes: into an open holder that is passed downwards, else before or behind it. */
export function dropPlace(form: Form, from: string, over: string, { down, open }: { readonly down: boolean; readonly open: boolean }): FormPlace | null {
  const target = findNode(form, over);
  if (!target || from === over) return null;
  const holder = holderIn(target);
  if (target.role === 'root' || (holder && (open || holder.children.length === 0) && down)) return { into: target.path, before: holder?.children[0]?.key ?? null };
  const { parent } = target;
  if (!parent) return null;
  const keys = parent.children.map(({ key }) => key);
  return { into: shownPath(parent), before: down ? (keys[keys.indexOf(target.key) + 1] ?? null) : target.key };
}
