import { diffAnswers } from '@filing/filing';
import type { EditionDifference } from './editionDifference.ts';

type Told = Omit<EditionDifference, 'procedure' | 'part'>;
type Values = Readonly<Record<string, unknown>>;

const sections: Readonly<Record<string, string>> = { windows: '受理时间', deadlines: '期限', limits: '限额', texts: '文字', validity: '有效期', registrationNumber: '备案号', certificateNumber: '证书编号', duty: '应报事项' };
const listed = new Set(['windows', 'deadlines', 'limits', 'texts']);

/** Every value of a policy that differs, one sentence each, with the clause it rests on. */
export function policyDifferences(before: unknown, after: unknown): readonly Told[] {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((at): readonly Told[] => {
    const [was, is] = [old.get(at), now.get(at)];
    const clause = clauseOf(is) ?? clauseOf(was);
    const name = nameOf(at, is ?? was);
    if (was === undefined) return [told('added', at, '', undefined, is, clause, `新增${name}：${shown(is)}`)];
    if (is === undefined) return [told('removed', at, '', was, undefined, clause, `删去${name}（原为 ${shown(was)}）`)];
    return diffAnswers(was, is).map(({ path, before: old1, after: now1 }) => told('changed', at, path, old1, now1, clause, `${name}${path === '' ? '' : `的 ${path} `}由 ${shown(old1)} 改为 ${shown(now1)}`));
  });
}

function told(kind: string, at: string, path: string, before: unknown, after: unknown, clause: string | null, sentence: string): Told {
  return { kind, at, path, before, after, clause, message: `${sentence}${clause === null ? '' : `（依据 ${clause}）`}。` };
}

/** A policy's entries, each with its own clause: `deadlines.publicNotice`, `validity`. */
function entriesOf(policy: unknown): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(valuesOf(policy)).flatMap(([section, value]) => (listed.has(section) ? Object.entries(valuesOf(value)).map(([name, entry]) => [`${section}.${name}`, entry] as const) : [[section, value] as const])));
}

function nameOf(at: string, entry: unknown): string {
  const [section = '', name] = at.split('.');
  const title = valuesOf(entry)['title'];
  const called = sections[section] ?? section;
  return name === undefined ? called : `${called}“${typeof title === 'string' ? title : name}”`;
}

function clauseOf(entry: unknown): string | null {
  const clause = valuesOf(entry)['clause'];
  return typeof clause === 'string' ? clause : null;
}

function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null ? (value as Values) : {};
}

function shown(value: unknown): string {
  if (value === undefined) return '无';
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120).toWellFormed()}…` : text;
}
