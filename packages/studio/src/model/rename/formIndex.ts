import type { Form } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { expandForm } from '@filing/form-engine';
import { formTree, nodesOf, type FormNode } from '../formNode.ts';

/** Every form of a source as it runs, to look fields up by where they are: `form/path`, rows as `items`. */
export interface FormIndex {
  readonly nodes: Readonly<Record<string, readonly FormNode[]>>;
  /** Whether there is a field, a row or a form there. */
  readonly has: (place: string) => boolean;
  /** The field of that name in a place; null where there is none. */
  readonly child: (place: string, key: string) => string | null;
  /** A row of the list there; of a form that is handed in several times, one copy. Null where there are no rows. */
  readonly rowOf: (place: string) => string | null;
}

/** Indexes a source; a form whose fragments are missing is taken as it is written. */
export function indexForms({ forms, fragments }: Pick<ProcedureSource, 'forms' | 'fragments'>): FormIndex {
  const nodes = Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, nodesOf(formTree(expanded(form, fragments)))]));
  const places = new Set(Object.entries(nodes).flatMap(([name, all]) => all.filter(({ role }) => role !== 'layout').map(({ path }) => `${name}/${path}`)));
  const there = (place: string) => (places.has(place) ? place : null);
  return {
    nodes,
    has: (place) => places.has(place),
    child: (place, key) => there(below(place, key)),
    rowOf: (place) => (place.endsWith('/') ? there(place) : there(below(place, 'items'))),
  };
}

/** The place of a name in another place. */
export function below(place: string, key: string): string {
  return place.endsWith('/') ? `${place}${key}` : `${place}.${key}`;
}

function expanded(form: Form, fragments: ProcedureSource['fragments']): Form {
  try {
    return expandForm(form, fragments);
  } catch {
    return form;
  }
}
