import type { FormSchema } from '@filing/filing';
import type { ClipboardEvent } from 'react';
import type { Say } from '../messages/translate.ts';
import type { GridStore } from './GridStore.ts';
import { blockValues, isBlock, readBlock } from './pasteBlock.ts';
import { withoutHeading } from './withoutHeading.ts';

interface GridPaste {
  readonly store: GridStore;
  readonly fields: readonly (readonly [string, FormSchema])[];
  /** A field with its options as they are in a row. */
  readonly offered: (schema: FormSchema, index: number) => FormSchema;
  readonly limit: number;
  readonly say: Say;
  readonly setSaid: (sentence: string) => void;
}

/** Puts a block from a spreadsheet into the grid from the cell it is pasted at; one cell alone, and lines into a cell of lines, are pasted as usual. */
export function useGridPaste({ store, fields, offered, limit, say, setSaid }: GridPaste): (event: ClipboardEvent) => void {
  return (event) => {
    const text = event.clipboardData.getData('text/plain');
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-row]');
    const name = target.closest<HTMLElement>('[data-field]')?.dataset['field'];
    const first = fields.findIndex(([field]) => field === name);
    const lines = fields[first]?.[1]['x-component'] === 'Lines' && !text.includes('\t');
    if (!row || first < 0 || lines || !isBlock(text)) return;
    event.preventDefault();
    const index = Number(row.dataset['row']);
    const settable = fields.slice(first).filter(([, schema]) => typeof schema['x-compute'] !== 'string').map(([field, schema]) => [field, offered(schema, index)] as const);
    const copied = readBlock(text);
    const cells = withoutHeading(copied, settable.map(([, schema]) => schema.title ?? ''));
    const block = blockValues(cells, settable);
    const fitting = block.slice(0, Math.max(0, limit - index));
    store.write(index, fitting);
    const columns = Math.max(0, ...fitting.map((values) => Object.keys(values).length));
    const left = block.length - fitting.length;
    const said = [say('row.pasted', { rows: fitting.length, columns })];
    if (cells.length < copied.length) said.push(say('row.heading'));
    if (left > 0) said.push(say('row.tooMany', { limit, left }));
    setSaid(said.join(say.locale === 'en' ? '; ' : '；'));
  };
}
