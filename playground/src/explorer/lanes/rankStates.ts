/** The part of an edge that ranking needs. */
export interface RankedEdge {
  readonly from: string;
  readonly to: string;
}

/** How far each state lies from the first: the longest way there, ways that lead back not counted; a detour (a correction) comes right after the first state it leaves, and moves no other on; states nobody reaches come last. */
export function rankStates(states: readonly string[], edges: readonly RankedEdge[], initial: string, detours: ReadonlySet<string> = new Set()): ReadonlyMap<string, number> {
  const onward = forwardEdges(edges.filter(({ from, to }) => !detours.has(from) && !detours.has(to)), initial);
  const ranks = new Map<string, number>();
  const rankOf = (state: string): number => {
    const known = ranks.get(state);
    if (known !== undefined) return known;
    const before = onward.filter(({ to }) => to === state).map(({ from }) => rankOf(from) + 1);
    const rank = Math.max(0, ...before);
    ranks.set(state, rank);
    return rank;
  };
  const reached = new Set([initial, ...onward.map(({ to }) => to)]);
  for (const state of states) if (reached.has(state)) rankOf(state);
  for (const state of detours) {
    const before = edges.filter(({ from, to }) => to === state && ranks.has(from)).map(({ from }) => ranks.get(from) ?? 0);
    if (before.length > 0) ranks.set(state, Math.min(...before) + 1);
  }
  const last = Math.max(0, ...ranks.values());
  for (const state of states) if (!ranks.has(state)) ranks.set(state, last + 1);
  return ranks;
}

/** The edges met on a walk in depth, without those that lead back to a state the walk came through. */
function forwardEdges(edges: readonly RankedEdge[], initial: string): readonly RankedEdge[] {
  const forward: RankedEdge[] = [];
  const open = new Set<string>();
  const done = new Set<string>();
  const walk = (state: string): void => {
    open.add(state);
    for (const edge of edges) {
      if (edge.from !== state || open.has(edge.to)) continue;
      forward.push(edge);
      if (!done.has(edge.to)) walk(edge.to);
    }
    open.delete(state);
    done.add(state);
  };
  walk(initial);
  return forward;
}
