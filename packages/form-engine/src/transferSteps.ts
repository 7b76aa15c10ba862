import type { FormChange } from './formChange.ts';
import { lintMigration } from './lintMigration.ts';
import type { MigrationStep } from '@filing/filing/revisions';

/** Where answers that lie elsewhere now go, and what is dropped, in an order in which no step stands in another's way. */
export interface TransferSteps {
  readonly steps: readonly MigrationStep[];
  /** Changes no step can carry out (into or out of rows, into each other); their answers are kept aside. */
  readonly impossible: readonly FormChange[];
}

type Renaming = (path: string) => string;

interface Transfer {
  readonly change: FormChange;
  /** In the names of the form before. */
  readonly from: string;
  /** Where it goes first, in the names of the form before: its place, or a name of its own while its place is not free yet. */
  readonly to: string;
  /** Where it waits, in the names of the form after; null where it went to its place at once. */
  readonly waits: string | null;
}

/** Drops first, then everything that moves or is renamed, inner fields before what holds them; what goes where something else still lies waits under a name of its own (`moving1~`). */
export function transferSteps(changes: readonly FormChange[]): TransferSteps {
  const going = new Map(changes.filter(({ kind, answers }) => answers && (kind === 'renamed' || kind === 'moved')).map((change) => [change.path, change]));
  const pairs = [...going.values()].map((change) => ({ change, from: change.from ?? change.path }));
  const toBefore = renaming(pairs.map(({ change, from }) => [change.path, from]));
  const toAfter = renaming(pairs.map(({ change, from }) => [from, change.path]));
  const removed = changes.filter(({ kind, answers }) => kind === 'removed' && answers).map(({ path }) => path);
  const late = removed.filter((path) => pairs.some(({ from }) => within(from, path)));
  const occupied = new Set([...pairs.map(({ from }) => from), ...late]);

  const transfers = pairs.map(({ change, from }, index): Transfer => {
    const owner = ownerOf(change.path);
    const direct = inside(toBefore(owner), nameOf(change.path));
    let anchor = owner;
    while (anchor !== '' && toAfter(toBefore(anchor)) !== anchor) anchor = ownerOf(anchor);
    if (anchor === owner && !occupied.has(direct) && !late.some((path) => within(direct, path))) return { change, from, to: direct, waits: null };
    const name = `moving${index + 1}~`;
    return { change, from, to: inside(toBefore(anchor), name), waits: inside(anchor, name) };
  });
  const { ordered, stuck } = inOrder(transfers.filter(carriable));
  const impossible = [...transfers.filter((each) => !carriable(each)), ...stuck];
  const waiting = ordered.filter(({ waits }) => waits !== null).toSorted((one, other) => depth(one.change.path) - depth(other.change.path));
  return {
    steps: [
      ...[...removed.filter((path) => !late.includes(path)), ...impossible.map(({ from }) => from)].map(drop),
      ...ordered.map(({ from, to }): MigrationStep => ({ step: 'rename', from, to })),
      ...late.map((path) => drop(toAfter(path))),
      ...waiting.map(({ waits, change }): MigrationStep => ({ step: 'rename', from: waits ?? '', to: change.path })),
    ],
    impossible: impossible.map(({ change }) => change),
  };
}

/** What goes out of or into something comes before that something goes. */
function inOrder(transfers: readonly Transfer[]): { readonly ordered: readonly Transfer[]; readonly stuck: readonly Transfer[] } {
  const ordered: Transfer[] = [];
  let waiting = [...transfers];
  for (;;) {
    const free = waiting.filter((each) => !waiting.some((other) => other !== each && (within(other.from, each.from) || within(other.to, each.from))));
    if (free.length === 0) return { ordered, stuck: waiting };
    ordered.push(...free);
    waiting = waiting.filter((each) => !free.includes(each));
  }
}

function carriable({ from, to, waits, change }: Transfer): boolean {
  const steps = [{ step: 'rename', from, to }, ...(waits === null ? [] : [{ step: 'rename', from: waits, to: change.path }])];
  return lintMigration({ steps }).length === 0;
}

function drop(path: string): MigrationStep {
  return { step: 'drop', path };
}

/** A path with its longest known beginning in other names. */
function renaming(pairs: readonly (readonly [string, string])[]): Renaming {
  const known = new Map(pairs);
  return (path) => {
    for (let start = path; start !== ''; start = ownerOf(start)) {
      const other = known.get(start);
      if (other !== undefined) return other + path.slice(start.length);
    }
    return path;
  };
}

function within(path: string, around: string): boolean {
  return path.startsWith(`${around}.`);
}

function ownerOf(path: string): string {
  return path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function inside(owner: string, name: string): string {
  return owner === '' ? name : `${owner}.${name}`;
}

function depth(path: string): number {
  return path.split('.').length;
}
