import type { FieldNode } from './fieldNodes.ts';

/** The fewest fields that, taken out, leave all others of the same container in the order they had. */
export function reorderedFields(after: readonly FieldNode[], matches: ReadonlyMap<FieldNode, FieldNode>): ReadonlySet<FieldNode> {
  const reordered = new Set<FieldNode>();
  const position = new Map([...matches.values()].map((node) => [node, positionIn(node)]));
  for (const container of after) {
    const was = matches.get(container);
    const stayed = after.filter((node) => node.container === container && was !== undefined && matches.get(node)?.container === was);
    const places = stayed.map((node) => position.get(matches.get(node) ?? node) ?? 0);
    const inOrder = longestRise(places);
    stayed.forEach((node, index) => {
      if (!inOrder.has(index)) reordered.add(node);
    });
  }
  return reordered;
}

function positionIn(node: FieldNode): number {
  return node.container === null ? 0 : Object.keys(node.container.schema.properties ?? {}).indexOf(node.name);
}

/** The indices of a longest rising run of numbers. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  let last = -1;
  numbers.forEach((number, index) => {
    lengths[index] = 1;
    previous[index] = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      if ((numbers[earlier] ?? 0) < number && (lengths[earlier] ?? 0) >= (lengths[index] ?? 0)) {
        lengths[index] = (lengths[earlier] ?? 0) + 1;
        previous[index] = earlier;
      }
    }
    if (last < 0 || (lengths[index] ?? 0) > (lengths[last] ?? 0)) last = index;
  });
  const rise = new Set<number>();
  for (let index = last; index >= 0; index = previous[index] ?? -1) rise.add(index);
  return rise;
}
