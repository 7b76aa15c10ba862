import type { Answers, Sample } from '@filing/filing';
import { diffAnswers } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { answerWords, type AnswerWords } from '@filing/revisions';
import type { compareTexts } from '../texts/compare.ts';
import { inWords } from '../texts/inWords.ts';
import type { StudioLocale } from '../texts/texts.ts';

type Say = (key: keyof typeof compareTexts.en, params?: Readonly<Record<string, string | number>>) => string;

/** A side of a sample for reading: its places by their titles, each with what stands there. */
export type SampleSide = Readonly<Record<string, string | boolean>>;

/** Of a sample that changed what differs, of one that came or went all of it: answers by the titles of their form, options by their labels. */
export function sampleSides(before: unknown, after: unknown, sources: { readonly before: ProcedureSource; readonly after: ProcedureSource }, t: Say, locale: StudioLocale): { readonly before: SampleSide | undefined; readonly after: SampleSide | undefined } {
  const changed = before === undefined || after === undefined ? null : diffAnswers(before, after).map(({ path }) => path);
  const side = (sample: unknown, source: ProcedureSource) => (typeof sample === 'object' && sample !== null ? sideOf(sample as Sample, source, changed, t, locale) : undefined);
  return { before: side(before, sources.before), after: side(after, sources.after) };
}

function sideOf(sample: Sample, source: ProcedureSource, changed: readonly string[] | null, t: Say, locale: StudioLocale): SampleSide {
  const kept = (path: string) => changed === null || changed.some((each) => each === path || path.startsWith(`${each}.`));
  const said = (words: AnswerWords, lead: string, answers: Answers | undefined) => leavesOf(answers, '').flatMap(({ path, value }) => {
    if (!kept(`${lead}.${path}`)) return [];
    const [place, option] = [words.place(path), words.option(path, value)];
    return [[inWords(place, locale), option ? inWords(option, locale) : typeof value === 'boolean' ? value : String(value)] as const];
  });
  const own = answerWords(source, sample.form);
  const expected = (Array.isArray(sample.expects) ? sample.expects : []).filter((_each, index) => changed === null || changed.some((path) => path === 'expects' || path === `expects.${index}` || path.startsWith(`expects.${index}.`)));
  return Object.fromEntries([
    ...said(own, 'answers', sample.answers),
    ...Object.entries(sample.forms ?? {}).flatMap(([form, answers]) => said(answerWords(source, form), `forms.${form}`, answers)),
    ...expected.map((each) => {
      const place = inWords(own.place(String(each?.path ?? '')), locale);
      return [t('sample.refused', { place }), String(each?.clause ?? each?.code ?? '')] as const;
    }),
  ]);
}

function leavesOf(value: unknown, path: string): readonly { readonly path: string; readonly value: unknown }[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [{ path, value }];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, path === '' ? key : `${path}.${key}`));
}
