import { diffAnswers } from '@filing/filing';
import { namesOf, own, shown, valuesOf, type Told } from './differences.ts';
import { policyClause, policyEntries, policyName, policyValue } from './policyWords.ts';
import { dayWords, periodWords, spansWords, spanWords, type Said } from './ruleWords.ts';

const keys: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  title: ['名称', 'title'], titleEn: ['英文名称', 'English title'], clause: ['依据', 'clause'], remind: ['提前提醒天数', 'reminders (days before)'], value: ['数量', 'number'], soft: ['是否只作原则要求', 'being a rule of thumb'], zh: ['中文', 'Chinese'], en: ['英文', 'English'],
  spans: ['时段', 'spans'], extra: ['临时开放', 'opened once'], period: ['期限', 'period'], from: ['起算', 'start'], passing: ['届满后的办理', 'what follows'], prefix: ['开头', 'beginning'], until: ['截止日', 'last day'], due: ['应报日', 'days it falls due'],
};

/** Every value of a policy that differs, one sentence each, with the clause it rests on. */
export function policyDifferences(before: unknown, after: unknown): readonly Told[] {
  const [old, now] = [policyEntries(before), policyEntries(after)];
  return namesOf(old, now).flatMap((at): readonly Told[] => {
    const [was, is] = [own(old, at), own(now, at)];
    const clause = policyClause(is) ?? policyClause(was);
    const { zh, en } = policyName(at, was ?? is);
    if (was === undefined) return [told('added', at, '', undefined, is, clause, `新增${zh}：${policyValue(is).zh}`, `Added the ${en}: ${policyValue(is).en}`)];
    if (is === undefined) return [told('removed', at, '', was, undefined, clause, `删去${zh}（原为 ${policyValue(was).zh}）`, `Removed the ${en} (was ${policyValue(was).en})`)];
    return changesOf(was, is).map(({ path, before: old1, after: now1, name, words }) => {
      const [from, to] = [words(old1), words(now1)];
      return told('changed', at, path, old1, now1, clause, `${zh}${name.zh}由 ${from.zh} 改为 ${to.zh}`, `The ${en}${name.en}: ${to.en} instead of ${from.en}`);
    });
  });
}

/** One value that changed inside an entry, and how it and its place are said. */
interface Changed {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly name: Said;
  readonly words: (value: unknown) => Said;
}

/** What changed inside an entry: spans and periods as people say them, the rest value by value. */
function changesOf(before: unknown, after: unknown): readonly Changed[] {
  const told = new Set<string>();
  return diffAnswers(before, after).flatMap((change): readonly Changed[] => {
    const [key = '', second] = change.path.split('.');
    const [was, is] = [own(valuesOf(before), key), own(valuesOf(after), key)];
    if (key === 'spans' || key === 'extra') {
      const [old, now] = [was, is].map((each) => (Array.isArray(each) ? (each as readonly unknown[]) : []));
      if (key === 'spans' && old && now && old.length === now.length && second !== undefined) {
        if (told.has(`spans.${second}`)) return [];
        told.add(`spans.${second}`);
        const number = Number(second) + 1;
        return [{ path: `spans.${second}`, before: old[Number(second)], after: now[Number(second)], name: { zh: `第 ${number} 段`, en: `, span ${number}` }, words: (value) => spanWords(value) ?? shown(value) }];
      }
      if (told.has(key)) return [];
      told.add(key);
      return [{ path: key, before: was, after: is, name: key === 'spans' ? { zh: '', en: '' } : nameOfKey(key), words: (value) => (Array.isArray(value) && value.length === 0 ? shown(undefined) : (spansWords(value) ?? shown(value))) }];
    }
    if (key === 'period' && periodWords(was) && periodWords(is)) {
      if (told.has(key)) return [];
      told.add(key);
      const same = Object.keys(valuesOf(was)).join() === Object.keys(valuesOf(is)).join();
      const place = same ? { path: change.path, before: change.before, after: change.after } : { path: key, before: was, after: is };
      return [{ ...place, name: { zh: '', en: '' }, words: (value) => periodWords(same ? { [second ?? '']: value } : value) ?? shown(value) }];
    }
    if (key === 'remind' || key === 'due') {
      if (told.has(key)) return [];
      told.add(key);
      return [{ path: key, before: was, after: is, name: nameOfKey(key), words: (value) => (key === 'due' ? policyValue({ due: value }) : shown(value)) }];
    }
    const words = key === 'passing' ? passingWords : key === 'soft' ? (value: unknown) => shown(value === true) : key === 'until' ? (value: unknown) => dayWords(value) ?? shown(value) : shown;
    return [{ ...change, name: change.path === '' ? { zh: '', en: '' } : nameOfKey(change.path), words }];
  });
}

function passingWords(value: unknown): Said {
  return value === 'late' ? { zh: '只标明逾期', en: 'only marks it as late' } : value === 'ends' || value === undefined ? { zh: '自动办理', en: 'acts by itself' } : shown(value);
}

function nameOfKey(path: string): Said {
  const [zh, en] = Object.hasOwn(keys, path) ? (keys[path] ?? [path, path]) : [` ${path} `, path];
  return { zh: `的${zh}`, en: `, ${en}` };
}

function told(kind: string, at: string, path: string, before: unknown, after: unknown, clause: string | null, zh: string, en: string): Told {
  return { part: 'policy', kind, at, path, before, after, clause, message: `${zh}${clause === null ? '' : `（依据 ${clause}）`}。`, messageEn: `${en}${clause === null ? '' : ` (${clause})`}.` };
}
