import { diffAnswers, type Invariant } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { invariantSentence, type InvariantSentence } from '@filing/flow-runtime/invariants';
import { answerWords } from './answerWords.ts';
import { comeOrGone, namesOf, own, valuesOf, type Told } from './differences.ts';
import type { Said } from './ruleWords.ts';

/** What a part of a sample is about. */
const parts: Readonly<Record<string, Said>> = {
  form: { zh: '所属的表单', en: 'its form' }, expects: { zh: '应查出的问题', en: 'the problems it must show' }, applicant: { zh: '申报单位信息', en: 'facts about the applicant' }, forms: { zh: '同时填报的其他表单', en: 'the other forms' }, basis: { zh: '所依据的备案', en: 'the registration it rests on' }, today: { zh: '检查日期', en: 'the day it is checked on' },
};

/** Samples that came, went or changed, by name; what changed in them by the titles of their form. */
export function sampleDifferences(before: ProcedureSource, after: ProcedureSource): readonly Told[] {
  const [old, now] = [before, after].map(({ samples }) => Object.fromEntries(samples.map((sample) => [sample.name, sample] as const))) as [Record<string, unknown>, Record<string, unknown>];
  return namesOf(old, now).flatMap((at): readonly Told[] => {
    const [was, is] = [own(old, at), own(now, at)];
    const come = comeOrGone('sample', at, was, is, `样例“${at}”`, `the sample ${at}`);
    if (come) return [come];
    const paths = diffAnswers(was, is).map(({ path }) => path);
    if (paths.length === 0) return [];
    const form = String(valuesOf(is)['form']);
    const words = [answerWords(after, form), answerWords(before, form)] as const;
    const places = paths.map((path): Said => {
      const [part = '', ...rest] = path.split('.');
      const inside = rest.join('.');
      if (part === 'answers' && inside !== '') {
        return (words.find(({ known }) => known(inside)) ?? words[0]).place(inside);
      }
      return Object.hasOwn(parts, part) ? (parts[part] ?? { zh: part, en: part }) : { zh: part, en: part };
    });
    return [{ part: 'sample', at, kind: 'changed', path: paths.length === 1 ? (paths[0] ?? '') : '', before: was, after: is, message: `样例“${at}”改了：${listed(places.map(({ zh }) => zh), '、')}。`, messageEn: `The sample ${at} changed: ${listed(places.map(({ en }) => en), '; ')}.` }];
  });
}

/** Invariants that came or went, each in its sentence; their order does not count. */
export function invariantDifferences(before: ProcedureSource, after: ProcedureSource): readonly Told[] {
  const keyed = ({ invariants }: ProcedureSource) => invariants.map((invariant) => canonical(invariant));
  const [old, now] = [keyed(before), keyed(after)];
  const said = (source: ProcedureSource, index: number) => {
    const unreadable = { zh: `第 ${index + 1} 条`, en: `number ${index + 1}` };
    try {
      const sentence = invariantSentence(source, source.invariants[index] as Invariant) as InvariantSentence | undefined;
      return sentence ?? unreadable;
    } catch {
      return unreadable;
    }
  };
  const told = (source: ProcedureSource, index: number, added: boolean): Told => {
    const [invariant, { zh, en }] = [source.invariants[index], said(source, index)];
    const clause = typeof invariant?.clause === 'string' ? invariant.clause : null;
    return { part: 'invariant', at: String(index), kind: added ? 'added' : 'removed', path: '', ...(added ? { after: invariant } : { before: invariant }), clause, message: `${added ? '新增' : '删去'}不变式：${zh}${clause === null ? '' : `（依据 ${clause}）`}。`, messageEn: `${added ? 'Added' : 'Removed'} the invariant: ${en}${clause === null ? '' : ` (${clause})`}.` };
  };
  return [
    ...now.flatMap((key, index) => (old.includes(key) ? [] : [told(after, index, true)])),
    ...old.flatMap((key, index) => (now.includes(key) ? [] : [told(before, index, false)])),
  ];
}

function listed(given: readonly string[], comma: string): string {
  const places = [...new Set(given)];
  return places.length > 8 ? `${places.slice(0, 8).join(comma)}…` : places.join(comma);
}

/** A value as text whatever the order of its keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  return `{${Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join()}}`;
}
