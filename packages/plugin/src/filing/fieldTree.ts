import type { Answers, FormSchema, FormView } from '@filing/filing';
import type { Translate } from '../texts/translate.ts';

/** One field of a form as it is read: its name in the answers, its words, what stands under it. */
export interface FieldNode {
  readonly name: string;
  /** Path in the schema, without layout nodes: `projects.items.major`. */
  readonly schemaPath: string;
  readonly title: string;
  readonly schema: FormSchema;
  readonly fields: readonly FieldNode[];
  /** For lists of records: the fields of one row. */
  readonly rows: readonly FieldNode[] | null;
  /** What one row is called, where it has a name. */
  readonly rowTitle: string | null;
  /** Title of the section that begins with it. */
  readonly section: string | null;
}

/** The words of a form in one language. */
export interface FormWords {
  readonly t: Translate;
  readonly english: Readonly<Record<string, string>>;
}

/** A form's fields in order, layout nodes taken out. */
export function fieldTree(schema: FormSchema, words: FormWords, path = ''): readonly FieldNode[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, child]) => {
    const schemaPath = path ? `${path}.${name}` : name;
    if (child.type === 'void') {
      const [first, ...rest] = fieldTree(child, words, path);
      return first ? [{ ...first, section: child.title ? words.t.pick(child.title, words.english[`${schemaPath}#title`]) : first.section }, ...rest] : [];
    }
    const list = child.type === 'array' && child.items?.properties;
    return [{
      name,
      schemaPath,
      title: words.t.pick(child.title ?? name, words.english[`${schemaPath}#title`]),
      schema: child,
      fields: child.type === 'object' ? fieldTree(child, words, schemaPath) : [],
      rowTitle: child.items?.title ? words.t.pick(child.items.title, words.english[`${schemaPath}.items#title`]) : null,
      section: null,
      rows: list ? fieldTree(child.items ?? {}, words, `${schemaPath}.items`) : null,
    }];
  });
}

/** The field at a schema path (`projects.items.major`), or null. */
export function fieldAt(fields: readonly FieldNode[], schemaPath: string): FieldNode | null {
  for (const field of fields) {
    const found = field.schemaPath === schemaPath ? field : fieldAt([...field.fields, ...(field.rows ?? [])], schemaPath);
    if (found) return found;
  }
  return null;
}

/** What can be pointed at in a form. */
export interface FieldChoice {
  /** Dotted path in the answers; for a repeatable form it begins with the project's place. */
  readonly path: string;
  readonly title: string;
}

/** Every field of a form as filled in, rows included, for choosing one. */
export function fieldChoices(form: FormView, t: Translate): readonly FieldChoice[] {
  const tree = fieldTree(form.schema, { t, english: form.english });
  if (!form.repeatable) return choices(tree, form.answers as Answers, '', '', t);
  return (form.answers as readonly Answers[]).flatMap((answers, index) => {
    const title = t('fill.project', { n: index + 1 });
    return [{ path: String(index), title }, ...choices(tree, answers, `${index}.`, `${title} › `, t)];
  });
}

function choices(fields: readonly FieldNode[], answers: unknown, path: string, title: string, t: Translate): readonly FieldChoice[] {
  const values = (typeof answers === 'object' && answers !== null ? answers : {}) as Readonly<Record<string, unknown>>;
  return fields.flatMap((field) => {
    const own = { path: path + field.name, title: title + field.title };
    const value = values[field.name];
    const rows = field.rows && Array.isArray(value) ? value : [];
    const under = rows.flatMap((row: unknown, index) => [
      { path: `${own.path}.${index}`, title: `${own.title} › ${t('filing.row', { n: index + 1 })}` },
      ...choices(field.rows ?? [], row, `${own.path}.${index}.`, `${own.title} › ${t('filing.row', { n: index + 1 })} › `, t),
    ]);
    return [own, ...choices(field.fields, value, `${own.path}.`, `${own.title} › `, t), ...under];
  });
}

/** The words for a path in a form: `评价项目 › 第 2 行 › 等级`; the form's title for the whole. */
export function fieldTitle(forms: readonly FormView[], form: string, path: string, t: Translate): string {
  const view = forms.find((each) => each.form === form);
  if (!view) return path || form;
  const title = t.pick(view.title, view.english['#title']);
  if (path === '') return title;
  const titles = new Map(fieldChoices(view, t).map((choice) => [choice.path, choice.title]));
  // A value inside a field, or a row that is gone, is said by the nearest thing around it that is still there.
  for (let around = path; around !== ''; around = around.slice(0, Math.max(0, around.lastIndexOf('.')))) {
    const found = titles.get(around);
    if (found !== undefined) return `${title} › ${found}`;
  }
  return title;
}
