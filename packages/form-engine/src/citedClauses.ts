import type { Form, FormRule, FormSchema } from '@filing/filing';

/** A clause cited in a form, and where. */
export interface CitedClause {
  readonly clause: string;
  /** Schema path: `projects.items.major`. */
  readonly path: string;
}

/** Every clause a form cites: on fields (`x-clause`), by problem code (`x-clauses`), in rules and notes. */
export function citedClauses(form: Form): readonly CitedClause[] {
  const cited: CitedClause[] = [];
  const visit = (schema: FormSchema, path: string): void => {
    const own = [schema['x-clause'] ?? [], Object.values((schema['x-clauses'] as Record<string, string> | undefined) ?? {}), (schema['x-rules'] ?? []).flatMap((rule: FormRule) => rule.clause ?? []), notesOf(schema)].flat();
    cited.push(...own.map((clause) => ({ clause, path })));
    for (const [name, child] of Object.entries(schema.properties ?? {})) visit(child, path === '' ? name : `${path}.${name}`);
    if (schema.items) visit(schema.items, path === '' ? 'items' : `${path}.items`);
  };
  visit(form, '');
  return cited;
}

function notesOf(schema: FormSchema): readonly string[] {
  const notes = [schema['x-notes'], schema['x-fixed-text']].flat() as readonly ({ readonly clause?: string } | undefined)[];
  return notes.flatMap((note) => note?.clause ?? []);
}
