import type { Answers, Form } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { editForm } from '../model/editSource.ts';
import { findNode } from '../model/formNode.ts';
import { setKeywords } from '../model/setKeywords.ts';
import { textsOf } from './englishToReview.ts';
import { propertiesOf } from './fieldProperties.ts';
import type { FieldAt, FieldChange } from './fieldProperty.ts';
import { singleSentences } from './singleSentences.ts';

/** A field of a draft, for the panel; null where there is none at the path. */
export function fieldAt(source: ProcedureSource, form: string, path: string): FieldAt | null {
  const written = source.forms[form];
  const schema = written && findNode(written, path)?.schema;
  if (!schema) return null;
  const use = schema['x-use'];
  return { schema, path, texts: source.english[form] ?? {}, fragment: use !== undefined && Object.hasOwn(source.fragments, use) ? source.fragments[use] ?? null : null };
}

/** A field as the panel's answers. */
export function readField(at: FieldAt): Answers {
  return Object.fromEntries(propertiesOf(at).map((property) => [property.name, property.read(at)] as const).filter(([, value]) => value !== undefined)) as Answers;
}

/** Writes properties back into the draft: keywords, and English under the texts as they are now called. English that no text has any more goes with it. Only the named properties are written; the same source where nothing changes. */
export function writeField(source: ProcedureSource, form: string, path: string, answers: Answers, names: readonly string[], remembered: Readonly<Record<string, string>> = {}): ProcedureSource {
  return names.reduce((written, name) => {
    const at = fieldAt(written, form, path);
    const property = at && propertiesOf(at).find((each) => each.name === name);
    if (!at || !property) return written;
    return writeChange(written, form, at, property.write(answers[name], at), remembered);
  }, source);
}

/** Does one change to a field: its keywords, and English under the texts as they are now called. */
export function writeChange(source: ProcedureSource, form: string, at: FieldAt, { keywords = {}, texts = {} }: FieldChange, remembered: Readonly<Record<string, string>> = {}): ProcedureSource {
  const moved = movedTexts(at, keywords, remembered);
  const next = editForm(source, form, (each) => setKeywords(each, at.path, changedIn(at, keywords)));
  return withTexts(next, form, { ...moved, ...texts }, source.forms[form]);
}

/** Only what says something else than before, so that a draft stays the same object where nothing is changed. */
function changedIn({ schema }: FieldAt, keywords: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(keywords).filter(([key, value]) => JSON.stringify(schema[key]) !== JSON.stringify(value)));
}

/** A sentence that is its own key takes its English along when it is worded anew; `remembered`: English of sentences that were emptied since, by where they stood. */
function movedTexts({ schema, texts }: FieldAt, keywords: Readonly<Record<string, unknown>>, remembered: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const before = singleSentences(schema);
  return Object.fromEntries(Object.entries(singleSentences({ ...schema, ...keywords })).flatMap(([place, after]) => {
    const was = before[place];
    const english = was === undefined ? remembered[place] : texts[was];
    return after !== was && english !== undefined && texts[after] === undefined ? [[after, english] as const] : [];
  }));
}

/** The English of the sentences a field says once, by where they stand. */
export function singleEnglish({ schema, texts }: FieldAt): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(singleSentences(schema)).flatMap(([place, text]) => (texts[text] === undefined ? [] : [[place, texts[text]]])));
}

function withTexts(source: ProcedureSource, form: string, texts: Readonly<Record<string, string | undefined>>, before: Form | undefined): ProcedureSource {
  const now = source.forms[form];
  const english = source.english[form] ?? {};
  if (!now) return source;
  const next: Record<string, string> = { ...english };
  for (const [key, text] of Object.entries(texts)) {
    if (text === undefined) delete next[key];
    else next[key] = text;
  }
  const used = new Set(now === before ? [] : textsOf(now).map(({ key }) => key));
  const gone = before && now !== before ? textsOf(before).map(({ key }) => key).filter((key) => !used.has(key)) : [];
  for (const key of gone) delete next[key];
  return JSON.stringify(next) === JSON.stringify(english) ? source : { ...source, english: { ...source.english, [form]: next } };
}
