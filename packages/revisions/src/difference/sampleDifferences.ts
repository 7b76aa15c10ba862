import { diffAnswers, type Invariant } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { invariantSentence, type InvariantSentence } from '@filing/flow-runtime/invariants';
import { comeOrGone, namesOf, own, type Told } from './differences.ts';

/** Samples that came, went or changed, by name. */
export function sampleDifferences(before: ProcedureSource['samples'], after: ProcedureSource['samples']): readonly Told[] {
  const [old, now] = [before, after].map((samples) => Object.fromEntries(samples.map((sample) => [sample.name, sample] as const))) as [Record<string, unknown>, Record<string, unknown>];
  return namesOf(old, now).flatMap((at): readonly Told[] => {
    const [was, is] = [own(old, at), own(now, at)];
    const come = comeOrGone('sample', at, was, is, `样例“${at}”`, `the sample ${at}`);
    if (come) return [come];
    const paths = diffAnswers(was, is).map(({ path }) => path);
    return paths.length === 0 ? [] : [{ part: 'sample', at, kind: 'changed', path: paths.length === 1 ? (paths[0] ?? '') : '', before: was, after: is, message: `样例“${at}”改了：${listed(paths)}。`, messageEn: `The sample ${at} changed: ${listed(paths)}.` }];
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

function listed(paths: readonly string[]): string {
  return paths.length > 8 ? `${paths.slice(0, 8).join('、')}…` : paths.join('、');
}

/** A value as text whatever the order of its keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  return `{${Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join()}}`;
}
