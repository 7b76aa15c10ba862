import type { Form, FormRule, FormSchema } from '@filing/filing';
import { schemaNodes } from './schemaNodes.ts';

/** A clause cited in a form, and where. */
export interface CitedClause {
  readonly clause: string;
  /** Schema path: `projects.items.major`. */
  readonly path: string;
}

/** Every clause a form cites: on fields (`x-clause`), by problem code (`x-clauses`), in rules and notes. */
export function citedClauses(form: Form): readonly CitedClause[] {
  return schemaNodes(form).flatMap(({ schema, path }) => {
    const byCode = Object.values((schema['x-clauses'] as Record<string, string> | undefined) ?? {});
    const inRules = (schema['x-rules'] ?? []).flatMap((rule: FormRule) => rule.clause ?? []);
    return [schema['x-clause'] ?? [], byCode, inRules, notesOf(schema)].flat().map((clause) => ({ clause, path }));
  });
}

function notesOf(schema: FormSchema): readonly string[] {
  const notes = [schema['x-notes'], schema['x-fixed-text']].flat() as readonly ({ readonly clause?: string } | undefined)[];
  return notes.flatMap((note) => note?.clause ?? []);
}
