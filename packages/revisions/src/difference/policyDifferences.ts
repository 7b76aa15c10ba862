import { diffAnswers } from '@filing/filing';
import { namesOf, own, shown, valuesOf, type Told, type Values } from './differences.ts';

const sections: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  windows: ['受理时间', 'window'], deadlines: ['期限', 'deadline'], limits: ['限额', 'limit'], texts: ['文字', 'wording'], validity: ['有效期', 'validity'],
  registrationNumber: ['备案号', 'registration number'], certificateNumber: ['证书编号', 'certificate number'], duty: ['应报事项', 'duty'],
};
const listed = new Set(['windows', 'deadlines', 'limits', 'texts']);

/** Every value of a policy that differs, one sentence each, with the clause it rests on. */
export function policyDifferences(before: unknown, after: unknown): readonly Told[] {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  return namesOf(old, now).flatMap((at): readonly Told[] => {
    const [was, is] = [own(old, at), own(now, at)];
    const clause = clauseOf(is) ?? clauseOf(was);
    const [zh, en] = nameOf(at, is ?? was);
    if (was === undefined) return [told('added', at, '', undefined, is, clause, `新增${zh}：${shown(is).zh}`, `Added the ${en}: ${shown(is).en}`)];
    if (is === undefined) return [told('removed', at, '', was, undefined, clause, `删去${zh}（原为 ${shown(was).zh}）`, `Removed the ${en} (was ${shown(was).en})`)];
    return diffAnswers(was, is).map(({ path, before: old1, after: now1 }) => told('changed', at, path, old1, now1, clause,
      `${zh}${path === '' ? '' : `的 ${path} `}由 ${shown(old1).zh} 改为 ${shown(now1).zh}`, `The ${en}${path === '' ? '' : `, ${path}`}: ${shown(now1).en} instead of ${shown(old1).en}`));
  });
}

function told(kind: string, at: string, path: string, before: unknown, after: unknown, clause: string | null, zh: string, en: string): Told {
  return { part: 'policy', kind, at, path, before, after, clause, message: `${zh}${clause === null ? '' : `（依据 ${clause}）`}。`, messageEn: `${en}${clause === null ? '' : ` (${clause})`}.` };
}

/** A policy's entries, each with its own clause: `deadlines.publicNotice`, `validity`. */
function entriesOf(policy: unknown): Values {
  return Object.fromEntries(Object.entries(valuesOf(policy)).flatMap(([section, value]) => (listed.has(section) ? Object.entries(valuesOf(value)).map(([name, entry]) => [`${section}.${name}`, entry] as const) : [[section, value] as const])));
}

function nameOf(at: string, entry: unknown): readonly [string, string] {
  const [section = '', ...rest] = at.split('.');
  const name = rest.join('.');
  const [zh, en] = Object.hasOwn(sections, section) ? (sections[section] ?? [section, section]) : [section, section];
  const titled = (key: string) => (typeof valuesOf(entry)[key] === 'string' ? String(valuesOf(entry)[key]) : name);
  return name === '' ? [zh, en] : [`${zh}“${titled('title')}”`, `${en} “${titled('titleEn')}”`];
}

function clauseOf(entry: unknown): string | null {
  const clause = valuesOf(entry)['clause'];
  return typeof clause === 'string' ? clause : null;
}
