import type { FormNode } from '../formNode.ts';
import { objectOf } from '../formNode.ts';
import { expressionUses, type ExpressionPlace } from './expressionUses.ts';
import type { Renaming } from './renaming.ts';

const makers = new Set(['x-compute', 'x-default']);

/** An expression of a node in which the field is called by its new name; the same text where it is not named, or cannot be told. A rule of an object sees the object's own fields. */
export function renameInExpression(text: string, keyword: string, { form, node, renaming }: { readonly form: string; readonly node: FormNode; readonly renaming: Renaming }): string {
  const { index, target, key, leave } = renaming;
  const found = expressionUses(text, placeOf(form, node, keyword === 'x-rules'), index, makers.has(keyword));
  const left = (why: 'unread' | 'either' | 'whole') => leave({ why, form, path: node.path });
  if (!found) {
    if (new RegExp(`\\b${target.split(/[/.]/).at(-1)}\\b`).test(text)) left('unread');
    return text;
  }
  if ([...found.whole].some((place) => target.startsWith(place.endsWith('/') ? place : `${place}.`))) left('whole');
  const meant = found.uses.filter(({ places }) => places.has(target));
  if (meant.some(({ places }) => places.size > 1)) left('either');
  const at = new Map(meant.filter(({ places }) => places.size === 1).map((use) => [use.from, use]));
  return [...at.values()].toSorted((one, other) => other.from - one.from).reduce((now, { from, to }) => now.slice(0, from) + key + now.slice(to), text);
}

function placeOf(form: string, node: FormNode, rule: boolean): ExpressionPlace {
  const inside = node.role === 'root' || node.role === 'item' || (rule && node.schema.type === 'object');
  const owner = inside || !node.parent ? node : objectOf(node.parent);
  return { owner: `${form}/${owner.path}`, value: `${form}/${node.path}`, row: rowAround(form, node) };
}

function rowAround(form: string, node: FormNode): string | null {
  for (let at: FormNode | null = node; at; at = at.parent) if (at.role === 'item') return `${form}/${at.path}`;
  return null;
}
