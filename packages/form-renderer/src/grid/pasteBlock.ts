import type { FormSchema } from '@filing/filing';
import { normaliseCreditCode, normaliseDocument, normaliseOccupationCode } from '@filing/filing';
import { tagsOf } from '../controls/industryWords.ts';
import { linesOf } from '../controls/linesText.ts';
import { parsedNumber } from '../controls/numberText.ts';
import { optionsOf } from '../field/valueText.ts';
import type { Row } from './GridStore.ts';

/** The cells of a block copied from a spreadsheet (tabs and lines, quotes around cells that hold either). */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain[at] ?? '';
    if (quoted) {
      if (character === '"' && plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (character === '"') quoted = false;
      else cell += character;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === '\t') endCell();
    else if (character === '\n') {
      endCell();
      rows.push([]);
    } else cell += character;
  }
  endCell();
  return rows;
}

/** True when a pasted text is more than one cell. */
export function isBlock(text: string): boolean {
  return /[\t\n]/.test(text.replace(/\r?\n$/, ''));
}

/** The values of pasted cells for the fields they fall on, from the field pasted at to the right. */
export function blockValues(block: readonly (readonly string[])[], fields: readonly (readonly [string, FormSchema])[]): readonly Row[] {
  return block.map((cells) => Object.fromEntries(cells.slice(0, fields.length).map((text, index) => {
    const [name, schema] = fields[index] ?? ['', {}];
    return [name, cellValue(schema, text)];
  })));
}

/** One pasted text as the value its field holds: labels become values, numbers numbers; what does not fit stays text for the check to say so. */
export function cellValue(schema: FormSchema, given: string): unknown {
  const text = given.trim();
  if (text === '') return undefined;
  if (schema['x-component'] === 'Lines') return linesOf(text);
  if (schema['x-format'] === 'credit-code') return normaliseCreditCode(text);
  if (schema['x-format'] === 'resident-id') return normaliseDocument(text);
  if (schema['x-format'] === 'occupation-code' || schema['x-format'] === 'minor-class-code') return normaliseOccupationCode(text);
  if (schema.type === 'number' || schema.type === 'integer') return parsedNumber(text);
  if (schema.type === 'boolean') return /^(是|有|√|✓|✔|y|yes|true|1)$/i.test(text) ? true : /^(否|无|×|n|no|false|0)$/i.test(text) ? false : text;
  const options = optionsOf(schema);
  const byLabel = (each: string) => options.find((option) => option.label === each || String(option.value) === each)?.value ?? each;
  if (schema.type === 'array') return tagsOf(text).map(byLabel);
  return options.length > 0 ? byLabel(text) : text;
}
