import { filesIn } from './answerText.ts';
import type { FieldNode } from './fieldTree.ts';

/** How a field stands in the reading view: half a line, a whole one, a long sentence with a short answer, or a group. */
export type FieldShape = 'half' | 'wide' | 'sentence' | 'group';

/** The shapes of a form's fields in order; a half that would stand alone takes the whole line. */
export function fieldShapes(fields: readonly FieldNode[], values: Readonly<Record<string, unknown>>): readonly FieldShape[] {
  const own = fields.map((field) => ownShape(field, values[field.name]));
  let open = false;
  return own.map((shape, index) => {
    if (shape !== 'half' || open) {
      open = false;
      return shape;
    }
    const next = fields[index + 1];
    open = own[index + 1] === 'half' && next?.section === null;
    return open ? 'half' : 'wide';
  });
}

function ownShape(field: FieldNode, value: unknown): FieldShape {
  if (field.fields.length > 0 || field.rows) return 'group';
  if (filesIn(value, field.schema) || field.schema['x-component'] === 'TextArea' || (typeof value === 'string' && value.length > 40)) return 'wide';
  return field.schema.type === 'boolean' && breadth(field.title) > 20 ? 'sentence' : 'half';
}

/** How broad words are, in Chinese characters. */
function breadth(words: string): number {
  return [...words].reduce((sum, character) => sum + (character > '\u2e80' ? 1 : 0.5), 0);
}
