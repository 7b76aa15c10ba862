import type { FormSchema, PrintHints } from '@filing/filing';

/** Wording a notice prints under its form for an office to sign (`x-fixed-text`). */
export interface FixedText {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The words beside which the seal is put. */
  readonly signed: string;
  /** The words between which the date is written. */
  readonly date: string;
  /** Form of the act that signs it. */
  readonly act?: string;
}

/** How a notice's letter is filled in (`x-letter`): whom it is to, and by gap of the wording what is put there, `{field}` standing for an answer. */
export interface Letter {
  readonly to: string;
  readonly fills: Readonly<Record<string, string>>;
}

/** The row a notice prints to show how its table is filled in (`x-sample`). */
export interface SampleRow {
  readonly label: string;
  readonly row: Readonly<Record<string, string>>;
}

/** The wording to be signed under a form, in its order. */
export const fixedTextsOf = (schema: FormSchema) => (schema['x-fixed-text'] as readonly FixedText[] | undefined) ?? [];
/** The letter a form is printed as, where its notice prints one. */
export const letterOf = (schema: FormSchema) => schema['x-letter'] as Letter | undefined;
/** The notes of a form that its notice prints, in their order; those for the screen alone are left out. */
export const notesOf = (schema: FormSchema) => ((schema['x-notes'] as readonly { readonly text: string; readonly screen?: boolean }[] | undefined) ?? []).filter(({ screen }) => screen !== true).map(({ text }) => text);
/** The sample row of a table, where its notice prints one. */
export const sampleOf = (schema: FormSchema) => schema['x-sample'] as SampleRow | undefined;
/** True for rows of a table or cards. */
export const isRows = (schema: FormSchema) => schema.type === 'array' && schema.items?.type === 'object' && schema['x-component'] !== 'Upload';
/** True for an object that holds the totals of a table's columns (`x-totals`): its fields are named as those of a row. */
export const isTotals = (schema: FormSchema) => schema.type === 'object' && schema['x-totals'] !== undefined;
/** True for fields around which a form only puts a heading or a frame. */
export const isGroup = (schema: FormSchema) => schema.properties !== undefined && (schema.type === 'void' || schema.type === 'object');
/** How a form or field is printed where it differs from the rest (`x-print`). */
export const printHints = (schema: FormSchema): PrintHints => schema['x-print'] ?? {};
/** A schema's printed fields in their order. */
export const fieldsOf = (schema: FormSchema | undefined) => Object.entries(schema?.properties ?? {}).filter(([, field]) => field['x-visible'] !== false && printHints(field).omit !== true);
