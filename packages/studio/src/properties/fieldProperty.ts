import type { Clause, FormSchema } from '@filing/filing';
import type { PropertiesKey } from '../texts/properties.ts';

/** A field as it is written, with what a property of it may look at. */
export interface FieldAt {
  readonly schema: FormSchema;
  /** Schema path; empty for the form itself. */
  readonly path: string;
  /** The form's English. */
  readonly texts: Readonly<Record<string, string>>;
  /** The shared fragment it uses. */
  readonly fragment: FormSchema | null;
}

/** What writing a property changes: keywords (`undefined` removes one) and English texts by key. */
export interface FieldChange {
  readonly keywords?: Readonly<Record<string, unknown>>;
  readonly texts?: Readonly<Record<string, string | undefined>>;
}

/** What the panel's words and choices come from. */
export interface PanelGround {
  readonly say: (key: PropertiesKey) => string;
  readonly clauses: readonly Clause[];
}

/** One property of a field: how the panel asks for it, reads it from the field and writes it back. Reading and writing back changes nothing. */
export interface FieldProperty {
  readonly name: string;
  readonly shown: (at: FieldAt) => boolean;
  readonly ask: (ground: PanelGround, at: FieldAt) => FormSchema;
  /** Undefined where the field says nothing of it. */
  readonly read: (at: FieldAt) => unknown;
  readonly write: (value: unknown, at: FieldAt) => FieldChange;
}

/** The keyword as the field runs: its own, else the fragment's. */
export function running({ schema, fragment }: FieldAt, keyword: string): unknown {
  return schema[keyword] ?? fragment?.[keyword];
}

/** The type a field has, from its fragment where it uses one. */
export function typeOf(at: FieldAt): string {
  return String(running(at, 'type') ?? '');
}

/** An entered text, or undefined for an empty one. */
export function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
