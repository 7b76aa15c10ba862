import type { Change, Problem, Remark } from '@filing/filing';
import { parentPath } from './answerPath.ts';

/** What is to be said at one field. */
export interface FieldNotes {
  readonly problems: readonly Problem[];
  readonly remarks: readonly Remark[];
  readonly changes: readonly Change[];
}

/** The notes of a row's cells, each with its path. */
export type RowNotes = readonly { readonly path: string; readonly notes: FieldNotes }[];

const none: FieldNotes = { problems: [], remarks: [], changes: [] };
const noRows: RowNotes = [];

/** Notes by the path of the field that shows them; whoever shows a path hears when just its notes change. */
export class NoteBoard {
  private notes = new Map<string, FieldNotes>();
  private rows = new Map<string, RowNotes>();
  private readonly listeners = new Map<string, Set<() => void>>();

  readonly at = (path: string): FieldNotes => this.notes.get(path) ?? none;
  /** Notes at the row itself and inside it. */
  readonly inRow = (path: string): RowNotes => this.rows.get(path) ?? noRows;

  readonly subscribe = (path: string, listener: () => void): (() => void) => {
    const heard = this.listeners.get(path) ?? new Set();
    heard.add(listener);
    this.listeners.set(path, heard);
    return () => {
      heard.delete(listener);
      if (heard.size === 0) this.listeners.delete(path);
    };
  };

  /** Puts up new notes in place of all the old ones. */
  replace(next: ReadonlyMap<string, FieldNotes>): void {
    const kept = new Map<string, FieldNotes>();
    const changed = new Set<string>();
    for (const [path, notes] of next) {
      const before = this.notes.get(path);
      const same = before !== undefined && sameNotes(before, notes);
      kept.set(path, same ? before : notes);
      if (!same) changed.add(path);
    }
    for (const path of this.notes.keys()) if (!next.has(path)) changed.add(path);
    this.notes = kept;
    this.rows = rowsOf(kept, this.rows, changed);
    for (const path of withRows(changed)) for (const listener of this.listeners.get(path) ?? []) listener();
  }
}

function sameNotes(a: FieldNotes, b: FieldNotes): boolean {
  return sameList(a.problems, b.problems, (x, y) => x === y || (x.message === y.message && x.severity === y.severity && x.path === y.path)) && sameList(a.remarks, b.remarks, Object.is) && sameList(a.changes, b.changes, Object.is);
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((each, index) => same(each, b[index] as T));
}

function rowPaths(path: string): readonly string[] {
  const rows: string[] = [];
  for (let at = path; at !== ''; at = parentPath(at)) if (/(^|\.)\d+$/.test(at)) rows.push(at);
  return rows;
}

function withRows(changed: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...changed].flatMap((path) => [path, ...rowPaths(path)]));
}

function rowsOf(notes: ReadonlyMap<string, FieldNotes>, before: ReadonlyMap<string, RowNotes>, changed: ReadonlySet<string>): Map<string, RowNotes> {
  const touched = withRows(changed);
  const rows = new Map<string, { path: string; notes: FieldNotes }[]>();
  for (const [path, each] of notes) {
    for (const row of rowPaths(path)) {
      const list = rows.get(row) ?? [];
      list.push({ path, notes: each });
      rows.set(row, list);
    }
  }
  return new Map([...rows].map(([row, list]) => [row, touched.has(row) ? list : (before.get(row) ?? list)]));
}
