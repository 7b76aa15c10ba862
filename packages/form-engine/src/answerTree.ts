/** An object or list of answers that is being worked on. */
export type Tree = Record<string, unknown>;

/** An object or list of answers and where it lies: `projects.0`. */
export interface TreePlace {
  readonly tree: Tree;
  readonly path: string;
}

/** A copy of plain data, order of keys kept; `__proto__` is a name like any other. */
export function copied<T>(value: T): T {
  if (Array.isArray(value)) return value.map((each: unknown) => copied(each)) as T;
  return isTree(value) ? (Object.fromEntries(Object.entries(value).map(([name, each]) => [name, copied(each)])) as T) : value;
}

/** True for objects and lists. */
export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

/** An own value, else undefined. */
export function ownValue(tree: Tree, name: string): unknown {
  return Object.hasOwn(tree, name) ? tree[name] : undefined;
}

/** Sets a value; a new name comes last. Never reaches a prototype. */
export function setOwn(tree: Tree, name: string, value: unknown): void {
  Object.defineProperty(tree, name, { value, writable: true, enumerable: true, configurable: true });
}

/** Takes a name out of an object and puts another in its place or nothing; all others keep their order. */
export function replaceName(tree: Tree, name: string, by: readonly (readonly [string, unknown])[]): void {
  rebuild(tree, Object.entries(tree).flatMap((entry) => (entry[0] === name ? by : [entry])));
}

/** Puts a value among the names of an object, at a position from 0. */
export function insertAt(tree: Tree, name: string, value: unknown, at: number): void {
  const entries: (readonly [string, unknown])[] = Object.entries(tree).filter(([each]) => each !== name);
  rebuild(tree, [...entries.slice(0, at), [name, value], ...entries.slice(at)]);
}

function rebuild(tree: Tree, entries: readonly (readonly [string, unknown])[]): void {
  for (const name of Object.keys(tree)) delete tree[name];
  for (const [name, value] of entries) setOwn(tree, name, value);
}

/** Every object or list a schema path leads to; `items` goes into each row of a list. */
export function placesAt(root: TreePlace, names: readonly string[]): readonly TreePlace[] {
  return names.reduce<readonly TreePlace[]>((places, name) => places.flatMap(({ tree, path }) => {
    const inside = Array.isArray(tree) ? (name === 'items' ? Object.keys(tree) : []) : [name];
    return inside.flatMap((each) => {
      const child = ownValue(tree, each);
      return isTree(child) ? [{ tree: child, path: below(path, each) }] : [];
    });
  }), [root]);
}

/** A path one name further in. */
export function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** A path's names, and its last one by itself. */
export function namesOf(path: string): { readonly around: readonly string[]; readonly last: string } {
  const names = path.split('.');
  return { around: names.slice(0, -1), last: names.at(-1) ?? '' };
}
