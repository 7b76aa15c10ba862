import type { Form, FormRule, FormSchema } from '@filing/filing';
import { schemaNodes } from './schemaNodes.ts';

/** A text a person reads in a form, and the key of its English. */
export interface FormText {
  /** `path#title`, `path#description`, `path#enum.value`; any other sentence is its own key. */
  readonly key: string;
  readonly text: string;
  readonly path: string;
}

/** Every text of a form that a person reads. */
export function formTexts(form: Form): readonly FormText[] {
  return schemaNodes(form).flatMap(({ schema, path }) => [
    ...named(schema, path),
    ...sentencesOf(schema).filter((text) => text !== '').map((text) => ({ key: text, text, path })),
  ]);
}

function named(schema: FormSchema, path: string): readonly FormText[] {
  const labels = (schema.enum ?? []).map((each) => (typeof each === 'object' ? { key: `${path}#enum.${each.value}`, text: each.label, path } : { key: `${path}#enum.${each}`, text: each, path }));
  return [
    ...(schema.title ? [{ key: `${path}#title`, text: schema.title, path }] : []),
    ...(schema.description ? [{ key: `${path}#description`, text: schema.description, path }] : []),
    ...labels,
  ];
}

interface Note {
  readonly text: string;
}
interface FixedText {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly signed: string;
  readonly date: string;
}

function sentencesOf(schema: FormSchema): readonly string[] {
  const rules = (schema['x-rules'] ?? []).map((rule: FormRule) => rule.message);
  const notes = ((schema['x-notes'] as readonly Note[] | undefined) ?? []).map((note) => note.text);
  const fixed = ((schema['x-fixed-text'] as readonly FixedText[] | undefined) ?? []).flatMap((each) => [each.title, ...each.paragraphs, each.signed, each.date]);
  const messages = Object.values((schema['x-messages'] as Readonly<Record<string, string>> | undefined) ?? {});
  const sample = (schema['x-sample'] as { readonly label: string } | undefined)?.label;
  const single = [schema['x-message'], schema['x-column'], schema['x-row-number'], schema['x-component-props']?.['placeholder'], sample];
  return [...rules, ...notes, ...fixed, ...messages, ...single].filter((text) => typeof text === 'string').filter((text) => text !== '');
}
