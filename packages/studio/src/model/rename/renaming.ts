import type { FormIndex } from './formIndex.ts';

/** One field that gets another name, and what was found of it on the way. */
export interface Renaming {
  readonly index: FormIndex;
  /** Where the field is: `form/path`. */
  readonly target: string;
  readonly form: string;
  readonly path: string;
  /** Its new key. */
  readonly key: string;
  /** Hears of a place that names the field, or may, and cannot be changed with it. */
  readonly leave: (place: RenamingLeft) => void;
}

/** A place that names the field, or may, and stays as it is. */
export interface RenamingLeft {
  /** `unread`: an expression that does not parse; `either`: it may mean another field, too; `shared`: it stands in a fragment other forms share; `whole`: the list or group is handed on as it is, by its names; `totals`: totals belong to columns by name; `fixed`: the flow itself works with this name. */
  readonly why: 'unread' | 'either' | 'shared' | 'whole' | 'totals' | 'fixed';
  readonly form: string;
  readonly path: string;
}
