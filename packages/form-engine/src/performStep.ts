import { below, isTree, namesOf, ownValue, placesAt, type TreePlace } from './answerTree.ts';
import type { MigrationDesk } from './migrationDesk.ts';
import type { MigrationStep } from '@filing/filing/revisions';

/** Does one step of a migration to the answers under `root`, row by row, through the desk that notes it. */
export function performStep(step: MigrationStep, root: TreePlace, desk: MigrationDesk): void {
  switch (step.step) {
    case 'rename': return rename(step.from, step.to, root, desk);
    case 'default': return objectsAround(step.path, root, ({ place, name }) => {
      const value = ownValue(place.tree, name);
      if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) desk.put(place, name, step.value);
    });
    case 'drop': return objectsAround(step.path, root, ({ place, name }) => desk.take(place, name));
    case 'map': return mapValues(new Map(step.values.map(({ from, to }) => [from, to])), step.path, root, desk);
    case 'split': return objectsAround(step.from, root, ({ place, name }) => {
      const value = ownValue(place.tree, name);
      desk.take(place, name);
      if (typeof value !== 'string') return;
      const parts = value.split(step.separator);
      const last = step.into.length - 1;
      step.into.forEach((field, index) => {
        const part = (index === last ? parts.slice(last).join(step.separator) : (parts[index] ?? '')).trim();
        if (part !== '') desk.put(place, field, part);
      });
    });
  }
}

function objectsAround(path: string, root: TreePlace, visit: (found: { readonly place: TreePlace; readonly name: string }) => void): void {
  const { around, last } = namesOf(path);
  for (const place of placesAt(root, around)) if (!Array.isArray(place.tree)) visit({ place, name: last });
}

function mapValues(table: ReadonlyMap<unknown, unknown>, path: string, root: TreePlace, desk: MigrationDesk): void {
  const { around, last } = namesOf(path);
  for (const place of placesAt(root, around)) {
    const names = Array.isArray(place.tree) ? (last === 'items' ? Object.keys(place.tree) : []) : [last];
    for (const name of names) {
      const value = ownValue(place.tree, name);
      if (table.has(value)) desk.put(place, name, table.get(value));
    }
  }
}

/** From every object the two paths share; a value whose new place is taken by a text stays aside. */
function rename(from: string, to: string, root: TreePlace, desk: MigrationDesk): void {
  const [old, now] = [namesOf(from), namesOf(to)];
  const differs = old.around.findIndex((name, index) => now.around[index] !== name);
  const shared = differs < 0 ? Math.min(old.around.length, now.around.length) : differs;
  for (const base of placesAt(root, old.around.slice(0, shared))) {
    const [source] = placesAt(base, old.around.slice(shared));
    if (!source || Array.isArray(source.tree) || !Object.hasOwn(source.tree, old.last)) continue;
    const target = opened(base, now.around.slice(shared), desk);
    if (target) desk.carry(source, old.last, target, now.last);
    else desk.take(source, old.last);
  }
}

/** The object at the names, made where there is none; null where something else lies in the way. */
function opened(base: TreePlace, names: readonly string[], desk: MigrationDesk): TreePlace | null {
  let place = base;
  for (const name of names) {
    if (!Object.hasOwn(place.tree, name) || place.tree[name] === null) desk.put(place, name, {});
    const child = ownValue(place.tree, name);
    if (!isTree(child)) return null;
    place = { tree: child, path: below(place.path, name) };
  }
  return Array.isArray(place.tree) ? null : place;
}
