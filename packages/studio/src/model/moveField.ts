import type { Form } from '@filing/filing';
import type { EditedForm } from './addField.ts';
import { findNode, holderIn, nodesOf } from './formNode.ts';
import { fitting, pathIn, putIn, type FormPlace } from './formPlace.ts';
import { standingAlone, withoutNode } from './removeField.ts';

/** Moves a field, a section or a list to another place; keeps its key where that is free there. Null where it cannot lie there: in itself, in what holds no fields, or where it lies already. */
export function moveField(form: Form, path: string, place: FormPlace): EditedForm | null {
  const node = findNode(form, path);
  const target = findNode(form, place.into);
  if (!node || !target || !node.parent || node.role === 'item' || nodesOf(node).some(({ steps }) => steps.join('/') === target.steps.join('/'))) return null;
  const holder = holderIn(target);
  if (!holder) return null;
  if (holder.steps.join('/') === node.parent.steps.join('/')) {
    const keys = node.parent.children.map(({ key }) => key);
    const next = keys[keys.indexOf(node.key) + 1] ?? null;
    if (place.before === node.key || place.before === next) return null;
  }
  const out = withoutNode(form, node);
  // Found anew: the tree is another without it. Its own steps stay, for only a sibling's are looked at.
  const there = nodesOf(treeOf(out)).find(({ steps }) => steps.join('/') === holder.steps.join('/'));
  if (!there) return null;
  const fits = fitting(there, node.key, standingAlone(node));
  return { form: putIn(out, there, place, fits.key, fits.field), path: pathIn(there, fits.key) };
}

function treeOf(form: Form) {
  const root = findNode(form, '');
  if (!root) throw new Error('a form has a root');
  return root;
}
