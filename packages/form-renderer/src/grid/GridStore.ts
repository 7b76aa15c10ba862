import { joinPath, valueIn, withValue } from '../model/answerPath.ts';
import { defaultRow } from '../model/defaultAnswers.ts';
import type { FormModel } from '../model/formModel.ts';
import { moved } from '../model/moved.ts';
import type { FormSchema } from '@filing/filing';

/** A row as plain answers. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows of one grid. Typing in a cell is heard by that cell alone; adding, moving and removing by all. */
export class GridStore {
  rows: readonly Row[];
  /** A key for each row that stays with it wherever it moves. */
  keys: readonly number[];
  private lastKey = 0;
  private version = 0;
  private readonly model: FormModel;
  private readonly path: string;
  private readonly item: FormSchema;
  private readonly cells = new Map<string, Set<() => void>>();
  private readonly shapes = new Set<() => void>();

  constructor(model: FormModel, path: string, item: FormSchema) {
    this.model = model;
    this.path = path;
    this.item = item;
    this.rows = model.store.rows(path) as readonly Row[];
    this.keys = this.rows.map(this.newKey);
  }

  readonly shape = (): number => this.version;
  readonly cell = (index: number, name: string): unknown => valueIn(this.rows[index], name);

  readonly subscribeShape = (listener: () => void): (() => void) => {
    this.shapes.add(listener);
    return () => this.shapes.delete(listener);
  };

  readonly subscribeCell = (index: number, name: string, listener: () => void): (() => void) => {
    const key = `${index}.${name}`;
    const heard = this.cells.get(key) ?? new Set();
    heard.add(listener);
    this.cells.set(key, heard);
    return () => heard.delete(listener);
  };

  /** Writes cells of one row, each by its path in the row. */
  readonly set = (index: number, values: Row): void => {
    const rows = [...this.rows];
    rows[index] = written(rows[index], values);
    this.rows = rows;
    for (const name of Object.keys(values)) for (const listener of this.cells.get(`${index}.${name}`) ?? []) listener();
    const [first = ''] = Object.keys(values);
    this.model.store.write(this.path, rows, joinPath(joinPath(this.path, index), first));
  };

  readonly add = (at: number, row: Row = defaultRow(this.item, this.model.context)): void => {
    this.replace(this.rows.toSpliced(at, 0, row), this.keys.toSpliced(at, 0, this.newKey()));
  };

  /** Takes a row out and answers it. */
  readonly remove = (index: number): Row => {
    const row = this.rows[index] ?? {};
    this.replace(this.rows.toSpliced(index, 1), this.keys.toSpliced(index, 1));
    return row;
  };

  readonly move = (index: number, to: number): void => {
    this.replace(moved(this.rows, index, to), moved(this.keys, index, to));
  };

  /** Writes a block of rows from a row on, adding rows where it reaches beyond the last. */
  readonly write = (from: number, block: readonly Row[]): void => {
    const rows = [...this.rows];
    const keys = [...this.keys];
    block.forEach((values, offset) => {
      const index = from + offset;
      if (index >= rows.length) {
        rows.push(defaultRow(this.item, this.model.context));
        keys.push(this.newKey());
      }
      rows[index] = written(rows[index], values);
    });
    this.replace(rows, keys);
  };

  private replace(rows: readonly Row[], keys: readonly number[]): void {
    this.rows = rows;
    this.keys = keys;
    this.version += 1;
    this.model.untouch(this.path);
    this.model.store.write(this.path, rows);
    for (const heard of this.cells.values()) for (const listener of heard) listener();
    for (const listener of this.shapes) listener();
  }

  private readonly newKey = (): number => (this.lastKey += 1);
}

function written(row: Row = {}, values: Row): Row {
  return Object.entries(values).reduce<Row>((all, [name, value]) => withValue(all, name, value), row);
}
