import type { ProcedureSource } from '@filing/filing/revisions';
import { expandForm, formTexts, schemaPath } from '@filing/form-engine';
import type { Said } from './ruleWords.ts';

/** How the answers of a form are called: where they stand and what was chosen. */
export interface AnswerWords {
  /** `majors.2.strength` → `“设置专业”第 3 行“专业建设层次”`, `majors.items.strength` → `“设置专业”“专业建设层次”`; what has no title keeps its key. */
  readonly place: (path: string) => Said;
  /** There is such a field. */
  readonly known: (path: string) => boolean;
  /** The label of an option chosen there; null where it is none. */
  readonly option: (path: string, value: unknown) => Said | null;
}

/** The words of a form's answers as its revision has them, in both languages; Chinese where there is no English. */
export function answerWords(source: Pick<ProcedureSource, 'forms' | 'fragments' | 'english'>, form: string): AnswerWords {
  const chinese = textsOf(source, form);
  const english = Object.hasOwn(source.english ?? {}, form) ? source.english[form] : undefined;
  const said = (key: string): Said | null => {
    const zh = chinese.get(key);
    return zh === undefined ? null : { zh, en: english?.[key] ?? zh };
  };
  const keyOf = (path: string) => schemaPath(path).replace(/^items\./, '');
  return {
    known: (path) => chinese.has(`${keyOf(path)}#title`),
    place: (path) => {
      const parts = path.split('.').filter((part) => part !== '');
      const words = parts.flatMap((part, index): readonly Said[] => {
        if (/^\d+$/.test(part)) return [index === 0 ? { zh: `第 ${Number(part) + 1} 份`, en: `copy ${Number(part) + 1}` } : { zh: `第 ${Number(part) + 1} 行`, en: `row ${Number(part) + 1}` }];
        const title = said(`${keyOf(parts.slice(0, index + 1).join('.'))}#title`) ?? (part === 'items' ? null : { zh: part, en: part });
        return title ? [{ zh: `“${title.zh}”`, en: `“${title.en}”` }] : [];
      });
      return { zh: words.map(({ zh }) => zh).join(''), en: words.map(({ en }) => en).join(', ') };
    },
    option: (path, value) => (typeof value === 'object' || value === undefined ? null : said(`${keyOf(path)}#enum.${String(value)}`)),
  };
}

function textsOf({ forms, fragments }: Pick<ProcedureSource, 'forms' | 'fragments'>, name: string): ReadonlyMap<string, string> {
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  try {
    return new Map(form ? formTexts(expandForm(form, fragments)).map(({ key, text }) => [key, text] as const) : []);
  } catch {
    return new Map();
  }
}
