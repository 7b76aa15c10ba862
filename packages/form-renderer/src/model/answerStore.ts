import type { Answers } from '@filing/filing';
import { registerFormily } from '@filing/form-engine';
import { createForm, type Form as FormilyForm } from '@formily/core';
import { Schema } from '@formily/json-schema';
import { raw, untracked } from '@formily/reactive';
import { valueIn } from './answerPath.ts';

/** The answers of one form being written: Formily's model for fields, immutable lists for grids. */
export interface AnswerStore {
  readonly form: FormilyForm;
  /** Plain value at a path, without being tracked. */
  readonly read: (path: string) => unknown;
  /** Sets a value and tells that it, or a path inside it, was written. */
  readonly write: (path: string, value: unknown, at?: string) => void;
  /** Sets several values and tells them once. */
  readonly writeAll: (values: Readonly<Record<string, unknown>>) => void;
  /** The rows of a list that is replaced as a whole at every change, never changed in place. */
  readonly rows: (path: string) => readonly unknown[];
  /** The whole answers as plain JSON; lists of grids are shared between snapshots. */
  readonly snapshot: () => Answers;
}

/** Makes the store; `onWrite` hears the paths that were written. */
export function createAnswerStore(answers: Answers, onWrite: (paths: readonly string[]) => void): AnswerStore {
  registerFormily(Schema);
  const form = createForm({ values: answers as Record<string, unknown> });
  const shared = new WeakSet<object>();

  const plain = (value: unknown): unknown => {
    const own = rawOf(value);
    if (typeof own !== 'object' || own === null || shared.has(own)) return own;
    if (Array.isArray(own)) return own.map(plain);
    const entries = Object.entries(own).filter((entry) => entry[1] !== undefined);
    return Object.fromEntries(entries.map(([key, each]) => [key, plain(each)]));
  };

  const read = (path: string): unknown => untracked(() => rawOf(valueIn(form.values, path)));
  const set = (path: string, value: unknown): void => {
    if (Array.isArray(value) && shared.has(rawOf(read(path)) as object)) shared.add(value);
    form.setValuesIn(path, value);
  };

  return {
    form,
    read: (path) => untracked(() => plain(valueIn(form.values, path))),
    write(path, value, at = path) {
      set(path, value);
      onWrite([at]);
    },
    writeAll(values) {
      for (const [path, value] of Object.entries(values)) set(path, value);
      onWrite(Object.keys(values));
    },
    rows(path) {
      const found = read(path);
      if (!Array.isArray(found)) return [];
      if (shared.has(found)) return found;
      const rows = plain(found) as readonly unknown[];
      untracked(() => form.setValuesIn(path, rows));
      shared.add(rows);
      return rows;
    },
    snapshot: () => untracked(() => plain(form.values)) as Answers,
  };
}

function rawOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (raw(value) as unknown) : value;
}
