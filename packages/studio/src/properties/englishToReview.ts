import type { ProcedureSource } from '@filing/filing/revisions';
import { formTexts, type FormText } from '@filing/form-engine';
import { findNode, formTree, nodesOf } from '../model/formNode.ts';

/** A text of a field that was worded anew while its English stayed. */
export interface EnglishToReview {
  readonly text: string;
  readonly english: string;
}

/** The texts of a field whose Chinese is no longer what was published while their English is: somebody should look at it again. */
export function englishToReview(source: ProcedureSource, base: ProcedureSource, form: string, path: string): readonly EnglishToReview[] {
  const [now, before] = [source.forms[form], base.forms[form]];
  if (!now || !before) return [];
  const [texts, published] = [source.english[form] ?? {}, base.english[form] ?? {}];
  const nowAll = textsOf(now);
  const beforeAll = new Map(textsOf(before).map(({ key, text }) => [key, text]));
  const said = new Set(nowAll.map(({ key }) => key));
  const given = new Set([...beforeAll.keys()].filter((key) => !said.has(key)).flatMap((key) => published[key] ?? []));
  const id = findNode(now, path)?.schema['x-id'];
  const place = (id === undefined ? undefined : nodesOf(formTree(before)).find(({ schema }) => schema['x-id'] === id)?.path) ?? path;
  return nowAll.filter((each) => each.path === path).flatMap(({ key, text }) => {
    const english = texts[key];
    if (english === undefined) return [];
    if (key === text) return !beforeAll.has(text) && given.has(english) ? [{ text, english }] : [];
    const was = `${place}${key.slice(path.length)}`;
    return beforeAll.has(was) && beforeAll.get(was) !== text && published[was] === english ? [{ text, english }] : [];
  });
}

/** The texts of a form; of one that is written in a way nobody can read, none. */
export function textsOf(form: Parameters<typeof formTexts>[0]): readonly FormText[] {
  try {
    return formTexts(form);
  } catch {
    return [];
  }
}
