import { renameDotted } from './dottedUses.ts';
import type { Renaming } from './renaming.ts';

/** The field's name changed in a fact of a flow: `answers.<form>.<path>`; other facts are no answers. */
export function renameFact(fact: string, { index, target, key }: Renaming): string {
  const [, before = '', form = '', path = ''] = /^(answers\.([^.]+)\.)(.+)$/.exec(fact) ?? [];
  return before === '' ? fact : before + renameDotted(index, `${form}/`, path, { target, key });
}

/** The field's name changed in a place of a flow: `form/path`. */
export function renameSlashed(place: string, { index, target, key }: Renaming): string {
  const [, before = '', form = '', path = ''] = /^(([^/]+)\/)(.+)$/.exec(place) ?? [];
  return before === '' ? place : before + renameDotted(index, `${form}/`, path, { target, key });
}

/** Where the rows named `form/path` are; of a form alone, its copies. Null where there are none. */
export function rowsNamed(place: string, { index }: Pick<Renaming, 'index'>): string | null {
  const [form = '', path = ''] = place.split('/');
  return path === '' ? index.rowOf(`${form}/`) : index.rowOf(`${form}/${path.replaceAll('.*', '.items')}`);
}
