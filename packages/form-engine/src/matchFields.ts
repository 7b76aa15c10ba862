import type { FieldNode } from './fieldNodes.ts';

/** Which node of the form before each node of the form after is: by its `x-id` wherever it stands now, else by its name in the same object. Two different ids are two fields. */
export function matchFields(before: readonly FieldNode[], after: readonly FieldNode[]): ReadonlyMap<FieldNode, FieldNode> {
  const [idsBefore, idsAfter] = [byId(before), byId(after)];
  const places = new Map(before.map((node) => [placeOf(node, node.owner), node]));
  const matches = new Map<FieldNode, FieldNode>();
  const taken = new Set<FieldNode>();
  for (const node of after) {
    const known = idOf(node, idsAfter);
    const same = known === null ? undefined : idsBefore.get(known);
    const found = same && same.role === node.role ? same : atPlace(node);
    if (found && !taken.has(found)) {
      matches.set(node, found);
      taken.add(found);
    }
  }
  return matches;

  function atPlace(node: FieldNode): FieldNode | undefined {
    const owner = node.owner === null ? null : matches.get(node.owner);
    const there = owner === undefined ? undefined : places.get(placeOf(node, owner));
    if (!there) return undefined;
    const was = idOf(there, idsBefore);
    const is = idOf(node, idsAfter);
    return was === null || (is === null && !idsAfter.has(was)) ? there : undefined;
  }
}

/** Nodes by id; an id that stands twice names neither. */
function byId(nodes: readonly FieldNode[]): ReadonlyMap<string, FieldNode> {
  const found = new Map<string, FieldNode>();
  const twice = new Set<string>();
  for (const node of nodes) {
    const id = node.schema['x-id'];
    if (typeof id !== 'string' || node.role === 'root' || node.role === 'item') continue;
    if (found.has(id)) twice.add(id);
    found.set(id, node);
  }
  for (const id of twice) found.delete(id);
  return found;
}

function idOf(node: FieldNode, ids: ReadonlyMap<string, FieldNode>): string | null {
  const id = node.schema['x-id'];
  return typeof id === 'string' && ids.get(id) === node ? id : null;
}

function placeOf(node: FieldNode, owner: FieldNode | null): string {
  return JSON.stringify([node.role, owner?.path ?? null, owner?.role ?? null, node.name]);
}
