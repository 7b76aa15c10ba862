import type { Run } from './run.ts';

/** The runs of one chain: which is acted in, which it is compared with. */
export interface RunBook {
  readonly runs: readonly Run[];
  readonly active: string;
  readonly other: string | null;
  /** Grows with every run, so that names do not come twice. */
  readonly made: number;
}

type Beginning = Pick<Run, 'opening' | 'begins' | 'steps'>;
/** Names the run with a number. */
export type NameRun = (number: number) => string;

/** A book with one run. */
export function openBook(beginning: Beginning, name: NameRun): RunBook {
  return { runs: [newRun(beginning, 1, name)], active: '1', other: null, made: 1 };
}

function newRun(beginning: Beginning, number: number, name: NameRun): Run {
  return { ...beginning, id: String(number), name: name(number), undone: [] };
}

/** The run that is acted in. */
export function activeRun({ runs, active }: RunBook): Run {
  const run = runs.find(({ id }) => id === active) ?? runs[0];
  if (!run) throw new Error('a book has no run');
  return run;
}

/** The run that is compared with the active one. */
export function otherRun(book: RunBook): Run | null {
  const active = activeRun(book);
  return book.runs.find(({ id }) => id === book.other && id !== active.id) ?? book.runs.findLast(({ id }) => id !== active.id) ?? null;
}

/** Puts another run in and acts in it; the one before is what it is compared with. */
export function addRun(book: RunBook, beginning: Beginning, name: NameRun): RunBook {
  const number = book.made + 1;
  return { runs: [...book.runs, newRun(beginning, number, name)], active: String(number), other: book.active, made: number };
}

/** A run of its own with the steps up to one of them. */
export function branchRun(book: RunBook, count: number, name: NameRun): RunBook {
  const { opening, begins, steps } = activeRun(book);
  return addRun(book, { opening, begins, steps: steps.slice(0, count) }, name);
}

/** Takes a run out; the last one stays. */
export function dropRun(book: RunBook, id: string): RunBook {
  const runs = book.runs.filter((run) => run.id !== id);
  return runs.length === 0 ? book : { ...book, runs, active: book.active === id ? (runs.at(-1)?.id ?? '') : book.active };
}

/** The active run changed. */
export function changeRun(book: RunBook, change: (run: Run) => Run): RunBook {
  const { id } = activeRun(book);
  return { ...book, runs: book.runs.map((run) => (run.id === id ? change(run) : run)) };
}
