import type { FormSchema, Procedure } from '@filing/filing';

/** A fact a rule may look at, with its title. */
export interface TitledFact {
  /** `answers.application.siteDistrict` */
  readonly path: string;
  readonly title: string;
}

type Locale = 'zh-CN' | 'en';

/** The answers of a procedure's forms that fit, outside of rows, by their titles. */
export function answerFacts({ forms, english }: Pick<Procedure, 'forms' | 'english'>, locale: Locale, fits: (schema: FormSchema) => boolean): readonly TitledFact[] {
  return Object.entries(forms).flatMap(([form, schema]) => {
    const named = (path: string, title: string | undefined) => (locale === 'en' ? english[form]?.[`${path}#title`] : undefined) ?? title ?? path;
    // Answers and English leave layout out of their paths.
    const visit = (node: FormSchema, path: string): readonly TitledFact[] => Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
      const answered = child.type === 'void' ? path : path === '' ? key : `${path}.${key}`;
      if (child.type === 'void' || child.type === 'object') return visit(child, answered);
      return fits(child) ? [{ path: `answers.${form}.${answered}`, title: `${named('', schema.title)} · ${named(answered, child.title)}` }] : [];
    });
    return visit(schema, '');
  });
}

/** The title of an answer by its fact; undefined where there is no such field. */
export function factTitle(procedure: Pick<Procedure, 'forms' | 'english'>, path: string, locale: Locale): string | undefined {
  return answerFacts(procedure, locale, () => true).find((fact) => fact.path === path)?.title;
}
