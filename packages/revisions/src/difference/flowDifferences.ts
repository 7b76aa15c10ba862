import { diffAnswers } from '@filing/filing';
import { namesOf, own, shown, valuesOf, type Told, type Values } from './differences.ts';
import { actName, officeName, stateName, statesOf, usesOf, waysOf } from './flowNames.ts';
import type { Said } from './ruleWords.ts';

const words: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  procedure: ['事项名', 'procedure name'], title: ['名称', 'title'], titleEn: ['英文名称', 'English title'], notice: ['依据的通知', 'notice'],
  repeatable: ['可填多份的表单', 'repeatable forms'], projects: ['项目所在', 'place of the projects'], barred: ['回避', 'barred'], unique: ['不得重复', 'what may not repeat'], basis: ['所依据的备案', 'registration it rests on'], registers: ['备案内容', 'what is registered'], certificates: ['发证', 'certificates'],
  initial: ['起始状态', 'first state'], id: ['标识', 'id'], entry: ['进入时随之办理的事', 'what happens on entering'], exit: ['离开时随之办理的事', 'what happens on leaving'], onDone: ['完成后的去向', 'the way on when done'], type: ['类型', 'type'], tag: ['状态标签', 'status label'], office: ['办理单位', 'office'], together: ['同时办理的单位', 'offices together'], clauses: ['依据', 'clauses'],
  opinion: ['意见', 'opinion'], seal: ['盖章', 'seal'], form: ['办理表单', 'form'], forms: ['须提交的表单', 'forms handed in'], window: ['受理时间', 'window'], limit: ['限额', 'limit'], records: ['记录的内容', 'what it records'], anotherPerson: ['须由另一人办理', 'being another person’s'], readers: ['阅看范围', 'readers'], confidential: ['保密内容', 'what is confidential'],
};
const kinds = { added: ['新增', 'was added'], removed: ['删去', 'was removed'], changed: ['改了', 'changed'] } as const;

/** What differs between two flows as JSON: states and their actions come and gone, and whatever else changed, one sentence a place, by the titles people know. */
export function flowDifferences(before: unknown, after: unknown): readonly Told[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const [was, is] = [statesOf(old['machine']), statesOf(now['machine'])];
  const flow = { zh: '流程', en: 'The flow' };
  const offices = (key: string, zh: string, en: string) => each(key, old, now, (office) => ({ zh: `${officeName(office).zh}的${zh}`, en: `${en} of ${officeName(office).en}` }));
  return [
    ...compared('', flow, without(old, 'machine', 'guards', 'reads', 'routing', 'refusals'), without(now, 'machine', 'guards', 'reads', 'routing', 'refusals'), is),
    ...each('guards', old, now, (guard) => condition(usesOf(is, guard) ?? usesOf(was, guard))),
    ...offices('reads', '阅看范围', 'The reading'), ...offices('routing', '办理去向', 'The routing'),
    ...each('refusals', old, now, (guard) => refusal(usesOf(is, guard) ?? usesOf(was, guard))),
    ...compared('machine', flow, without(valuesOf(old['machine']), 'states'), without(valuesOf(now['machine']), 'states'), is),
    ...namesOf(was, is).flatMap((name) => stateDifferences(name, was, is)),
  ];
}

const condition = (uses: Said | null): Said => (uses ? { zh: `${uses.zh}的条件`, en: `The condition of ${uses.en}` } : { zh: '流程中一项没有用到的条件', en: 'A condition of the flow that nothing uses' });
const refusal = (uses: Said | null): Said => (uses ? { zh: `${uses.zh}不能办理时的说明`, en: `What is said when ${uses.en} is refused` } : { zh: '流程中一项没有用到的说明', en: 'A refusal of the flow that nothing uses' });

/** Named parts of the flow that came, went or changed, each called by what it is for. */
function each(key: string, before: Values, after: Values, called: (name: string) => Said): readonly Told[] {
  const [old, now] = [valuesOf(before[key]), valuesOf(after[key])];
  return namesOf(old, now).flatMap((name): readonly Told[] => {
    const [was, is] = [own(old, name), own(now, name)];
    if (diffAnswers(was, is).length === 0) return [];
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    const [{ zh, en }, [saidZh, saidEn]] = [called(name), kinds[kind]];
    return [{ part: 'flow', kind, at: `${key}.${name}`, path: '', before: was, after: is, message: kind === 'changed' ? `${zh}${saidZh}。` : `${saidZh}${zh}。`, messageEn: `${en} ${saidEn}.` }];
  });
}

function stateDifferences(name: string, olds: Values, news: Values): readonly Told[] {
  const [before, after] = [own(olds, name), own(news, name)];
  const at = `states.${name}`;
  const { zh, en } = stateName(after === undefined ? olds : news, name);
  const called = { zh: `状态${zh}`, en: `state ${en}` };
  if (before === undefined) return [{ part: 'flow', kind: 'added', at, path: '', after, message: `新增${called.zh}。`, messageEn: `Added the ${called.en}.` }];
  if (after === undefined) return [{ part: 'flow', kind: 'removed', at, path: '', before, message: `删去${called.zh}。`, messageEn: `Removed the ${called.en}.` }];
  const [was, is] = [meta(before), meta(after)];
  const whole = { zh: called.zh, en: `The ${called.en}` };
  return [
    ...compared(at, whole, without(was, 'actions'), without(is, 'actions'), news),
    ...compared(at, whole, without(valuesOf(before), 'meta', 'states', 'on'), without(valuesOf(after), 'meta', 'states', 'on'), news),
    ...waysDifferences(at, called, [before, olds], [after, news]),
    ...actDifferences(at, called, before, after),
  ];
}

function waysDifferences(at: string, called: Said, [before, olds]: readonly [unknown, Values], [after, news]: readonly [unknown, Values]): readonly Told[] {
  const [old, now] = [valuesOf(valuesOf(before)['on']), valuesOf(valuesOf(after)['on'])];
  return namesOf(old, now).flatMap((event): readonly Told[] => {
    const [was, is] = [own(old, event), own(now, event)];
    if (diffAnswers(was, is).length === 0) return [];
    const act = actName(own(now, event) === undefined ? before : after, event);
    const [from, to] = [waysOf(olds, was), waysOf(news, is)];
    const place = { part: 'flow' as const, kind: 'changed', at: `${at}.on.${event}`, path: '', before: was, after: is };
    if (from.zh !== to.zh) return [{ ...place, message: `${called.zh}办理${act.zh}后的去向由 ${from.zh} 改为 ${to.zh}。`, messageEn: `The way on from the ${called.en} by ${act.en}: ${to.en} instead of ${from.en}.` }];
    return [{ ...place, message: `${called.zh}办理${act.zh}后去往 ${to.zh} 的条件或随之办理的事改了。`, messageEn: `When the ${called.en} goes on to ${to.en} by ${act.en}, or what happens then, changed.` }];
  });
}

function actDifferences(at: string, called: Said, before: unknown, after: unknown): readonly Told[] {
  const [old, now] = [valuesOf(meta(before)['actions']), valuesOf(meta(after)['actions'])];
  return namesOf(old, now).flatMap((event): readonly Told[] => {
    const [was, is] = [own(old, event), own(now, event)];
    const place = { part: 'flow' as const, at: `${at}.${event}`, path: '', before: was, after: is };
    const act = actName(is === undefined ? before : after, event);
    if (was === undefined) return [{ kind: 'added', ...place, message: `${called.zh}新增办理${act.zh}。`, messageEn: `The ${called.en} has the new action ${act.en}.` }];
    if (is === undefined) return [{ kind: 'removed', ...place, message: `${called.zh}删去办理${act.zh}。`, messageEn: `The ${called.en} lost the action ${act.en}.` }];
    const changed = diffAnswers(was, is).map(({ path }) => path.split('.').find((part) => !/^\d*$/.test(part)) ?? '');
    if (changed.length === 0) return [];
    const names = [...new Set(changed)].map((key) => (Object.hasOwn(words, key) ? words[key] : undefined) ?? ['办理人', 'who does it'] as const);
    return [{ kind: 'changed', ...place, message: `${called.zh}的办理${act.zh}改了：${names.map(([zh]) => zh).join('、')}。`, messageEn: `The action ${act.en} of the ${called.en} changed: ${names.map(([, en]) => en).join(', ')}.` }];
  });
}

/** The keys of two objects that differ, plain values with what they were. */
function compared(at: string, called: Said, before: Values, after: Values, states: Values): readonly Told[] {
  return namesOf(before, after).flatMap((key): readonly Told[] => {
    const [was, is] = [own(before, key), own(after, key)];
    if (diffAnswers(was, is).length === 0) return [];
    const say = (value: unknown): Said => (key === 'office' && value !== undefined && value !== null ? officeName(value) : key === 'initial' && typeof value === 'string' ? stateName(states, value) : shown(value ?? undefined));
    const plain = [was, is].every((value) => value === undefined || value === null || typeof value !== 'object') && key !== 'tag' && key !== 'type';
    const [zh, en] = Object.hasOwn(words, key) ? (words[key] ?? [key, key]) : [` ${key} `, key];
    return [{ part: 'flow', kind: 'changed', at: at === '' ? key : `${at}.${key}`, path: '', before: was, after: is, message: `${called.zh}的${zh}改了${plain ? `：由 ${say(was).zh} 改为 ${say(is).zh}` : ''}。`, messageEn: `${called.en}, ${en} changed${plain ? `: ${say(is).en} instead of ${say(was).en}` : ''}.` }];
  });
}

function meta(state: unknown): Values {
  return valuesOf(valuesOf(state)['meta']);
}

function without(values: Values, ...keys: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
}
