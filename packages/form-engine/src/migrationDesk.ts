import { below, copied, ownValue, replaceName, setOwn, type TreePlace } from './answerTree.ts';
import type { AsideEntry } from '@filing/filing/revisions';
import { migrationLimits } from './migrationLimits.ts';

/** The four things a step can do to answers, each noted so that it can be taken back. */
export interface MigrationDesk {
  /** Sets a value, new or in the place of another. */
  put(place: TreePlace, name: string, value: unknown): void;
  /** Takes a value out of an object and keeps it aside. */
  take(place: TreePlace, name: string): void;
  /** Moves a value to another name of the same or another object; what lay there is kept aside. */
  carry(from: TreePlace, name: string, to: TreePlace, newName: string): void;
  /** True once it did more than a migration may. */
  full(): boolean;
  entries(): readonly AsideEntry[];
}

/** A desk for one step after another; `step` says which is at work. Beyond its bounds it does nothing more. */
export function migrationDesk(step: () => number): MigrationDesk {
  const entries: AsideEntry[] = [];
  let characters = 0;
  const full = () => entries.length > migrationLimits.entries || characters > migrationLimits.characters;

  const take = (place: TreePlace, name: string): void => {
    if (full() || !Object.hasOwn(place.tree, name)) return;
    entries.push({ act: 'taken', step: step(), path: below(place.path, name), at: Object.keys(place.tree).indexOf(name), value: place.tree[name] });
    replaceName(place.tree, name, []);
  };

  return {
    full,
    entries: () => entries,
    take,
    put(place, name, value) {
      if (full()) return;
      const path = below(place.path, name);
      characters += JSON.stringify(value).length;
      entries.push(Object.hasOwn(place.tree, name) ? { act: 'replaced', step: step(), path, value: place.tree[name] } : { act: 'added', step: step(), path });
      setOwn(place.tree, name, copied(value));
    },
    carry(from, name, to, newName) {
      take(to, newName);
      if (full() || !Object.hasOwn(from.tree, name)) return;
      const value = ownValue(from.tree, name);
      entries.push({ act: 'renamed', step: step(), path: below(from.path, name), at: Object.keys(from.tree).indexOf(name), to: below(to.path, newName) });
      const here = from.tree === to.tree;
      replaceName(from.tree, name, here ? [[newName, value]] : []);
      if (!here) setOwn(to.tree, newName, value);
    },
  };
}
