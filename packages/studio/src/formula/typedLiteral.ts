import type { NamedField } from './namesAround.ts';
import type { PlainLiteral } from './operand.ts';

/** What was typed, in the kind of the field: a number where the field is one (of a field not known, where it was one). */
export function typedLiteral(text: string, field: NamedField | undefined, before: PlainLiteral): PlainLiteral {
  const numeric = field ? field.type === 'number' || field.type === 'integer' : typeof before === 'number';
  const number = Number(text);
  return numeric && /^-?\d+(\.\d+)?$/.test(text.trim()) && Number.isFinite(number) ? number : text;
}
