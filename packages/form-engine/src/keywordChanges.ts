import { diffAnswers } from '@filing/filing';
import type { FieldNode } from './fieldNodes.ts';
import type { FormChangeKind } from './formChange.ts';

/** The keywords of a field that differ and belong together. */
export interface KeywordChange {
  readonly kind: FormChangeKind;
  readonly before: unknown;
  readonly after: unknown;
}

const kinds: Readonly<Record<string, readonly string[]>> = {
  options: ['enum', 'x-options'],
  limits: ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'pattern', 'const', 'x-format', 'x-distinct'],
  conditions: ['x-visible', 'x-compute', 'default', 'x-default', 'x-fact'],
  rules: ['x-rules'],
  clauses: ['x-clause', 'x-clauses'],
  texts: ['description', 'x-message', 'x-messages', 'x-notes', 'x-fixed-text', 'x-letter', 'x-sample', 'x-row-number', 'x-column'],
  masked: ['x-masked'],
};
const elsewhere = new Set(['title', 'type', 'required', 'x-required', 'properties', 'items', 'x-id', 'x-use', 'x-form']);
const known = new Set(Object.values(kinds).flat());

/** What differs between a field before and after, in its own keywords, by what they are about. */
export function keywordChanges(before: FieldNode, after: FieldNode): readonly KeywordChange[] {
  const [old, now] = [before.schema, after.schema];
  const rest = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((keyword) => !known.has(keyword) && !elsewhere.has(keyword));
  const groups = [...Object.entries(kinds), ['presentation', rest] as const];
  return [
    ...(same(old.title, now.title) ? [] : [{ kind: 'titled' as const, before: old.title, after: now.title }]),
    ...(typeOf(before) === typeOf(after) ? [] : [{ kind: 'typed' as const, before: typeOf(before), after: typeOf(after) }]),
    ...(before.required === after.required ? [] : [{ kind: 'required' as const, before: before.required, after: after.required }]),
    ...groups.flatMap(([kind, keywords]) => {
      const differing = keywords.filter((keyword) => !same(valueOf(old, keyword), valueOf(now, keyword)));
      return differing.length === 0 ? [] : [{ kind: kind as FormChangeKind, before: picked(old, differing), after: picked(now, differing) }];
    }),
  ];
}

/** The data type of a node, as the check reads it. */
export function typeOf({ schema }: FieldNode): string {
  return schema.type ?? (schema.properties ? 'object' : schema.items ? 'array' : 'string');
}

function picked(schema: Readonly<Record<string, unknown>>, keywords: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(keywords.filter((keyword) => Object.hasOwn(schema, keyword)).map((keyword) => [keyword, schema[keyword]]));
}

function valueOf(schema: Readonly<Record<string, unknown>>, keyword: string): unknown {
  return Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
}

function same(before: unknown, after: unknown): boolean {
  return diffAnswers(before, after).length === 0;
}
