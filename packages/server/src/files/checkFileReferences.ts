import { errorProblem, type Answers, type AnswersByForm, type Form, type FormSchema, type Problem } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';

interface Reference {
  readonly id: unknown;
  readonly path: string;
}

const isRecord = (value: unknown): value is Answers => typeof value === 'object' && value !== null && !Array.isArray(value);

function referencesIn(schema: FormSchema, value: unknown, path: string): readonly Reference[] {
  const below = (name: string | number) => (path.endsWith('/') || path === '' ? `${path}${name}` : `${path}.${name}`);
  if (schema['x-component'] === 'Upload') {
    return Array.isArray(value) ? value.map((each, index) => ({ id: isRecord(each) ? each['id'] : undefined, path: below(index) })) : [];
  }
  if (schema.items && Array.isArray(value)) {
    const { items } = schema;
    return value.flatMap((row, index) => referencesIn(items, row, below(index)));
  }
  // A void groups fields on the screen; their values stay with the parent.
  return Object.entries(schema.properties ?? {}).flatMap(([name, child]) =>
    child.type === 'void' ? referencesIn(child, value, path) : isRecord(value) ? referencesIn(child, value[name], below(name)) : [],
  );
}

/** A problem for every file named in answers or attachments that was not uploaded to this filing. */
export async function checkFileReferences(
  db: Database,
  filing: string,
  forms: Readonly<Record<string, Form>>,
  answers: AnswersByForm,
  attachments: readonly string[],
): Promise<readonly Problem[]> {
  const references = Object.entries(answers).flatMap(([form, given]) => {
    const schema = forms[form];
    if (!schema) return [];
    return Array.isArray(given) ? (given as readonly Answers[]).flatMap((each, index) => referencesIn(schema, each, `${form}/${index}`)) : referencesIn(schema, given, `${form}/`);
  });
  const named = [...references, ...attachments.map((id, index) => ({ id, path: `attachments.${index}` }))];
  if (named.length === 0) return [];
  const rows = await db.selectFrom('files').select('id').where('filing', '=', filing).execute();
  const known = new Set<unknown>(rows.map((row) => row.id));
  return named.filter(({ id }) => !known.has(id)).map(({ path }) => errorProblem('file.missing', path, '这里引用的文件不在本办件中，请重新上传。'));
}
