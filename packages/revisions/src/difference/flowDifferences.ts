import { diffAnswers } from '@filing/filing';
import { namesOf, own, shown, valuesOf, type Told, type Values } from './differences.ts';

const words: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  procedure: ['事项名', 'procedure name'], title: ['名称', 'title'], titleEn: ['英文名称', 'English title'], notice: ['依据的通知', 'notice'], guards: ['条件', 'conditions'], reads: ['阅看范围', 'readers'], routing: ['办理去向', 'routing'],
  refusals: ['不予办理的说明', 'refusals'], repeatable: ['可填多份的表单', 'repeatable forms'], projects: ['项目所在', 'place of the projects'], barred: ['回避', 'barred'], unique: ['不得重复', 'what may not repeat'], basis: ['所依据的备案', 'registration it rests on'], registers: ['备案内容', 'what is registered'], certificates: ['发证', 'certificates'],
  initial: ['起始状态', 'first state'], id: ['标识', 'id'], on: ['转移', 'ways on'], entry: ['进入时', 'entry'], exit: ['离开时', 'exit'], onDone: ['完成后', 'completion'], type: ['类型', 'type'], tag: ['标签', 'tag'], office: ['办理单位', 'office'], together: ['同时办理的单位', 'offices together'], clauses: ['依据', 'clauses'],
};

interface Called {
  readonly zh: string;
  readonly en: string;
}

/** What differs between two flows as JSON: states and their actions come and gone, and whatever else changed, one sentence a place. */
export function flowDifferences(before: unknown, after: unknown): readonly Told[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const [was, is] = [statesOf(old['machine']), statesOf(now['machine'])];
  const flow = { zh: '流程', en: 'The flow' };
  return [
    ...compared('', flow, without(old, 'machine'), without(now, 'machine')),
    ...compared('machine', flow, without(valuesOf(old['machine']), 'states'), without(valuesOf(now['machine']), 'states')),
    ...namesOf(was, is).flatMap((name) => stateDifferences(name, own(was, name), own(is, name))),
  ];
}

function stateDifferences(name: string, before: unknown, after: unknown): readonly Told[] {
  const at = `states.${name}`;
  const meta = (state: unknown) => valuesOf(valuesOf(state)['meta']);
  const titles = meta(after ?? before);
  const called = { zh: `状态“${titleOf(titles, 'title')}”（${name}）`, en: `state “${titleOf(titles, 'titleEn')}” (${name})` };
  if (before === undefined) return [{ part: 'flow', kind: 'added', at, path: '', after, message: `新增${called.zh}。`, messageEn: `Added the ${called.en}.` }];
  if (after === undefined) return [{ part: 'flow', kind: 'removed', at, path: '', before, message: `删去${called.zh}。`, messageEn: `Removed the ${called.en}.` }];
  const [was, is] = [valuesOf(meta(before)['actions']), valuesOf(meta(after)['actions'])];
  const actions = namesOf(was, is).flatMap((event): readonly Told[] => {
    const [rules, now] = [own(was, event), own(is, event)];
    const place = { part: 'flow' as const, at: `${at}.${event}`, path: '', before: rules, after: now };
    const first = valuesOf(Array.isArray(now ?? rules) ? ((now ?? rules) as readonly unknown[])[0] : (now ?? rules));
    const action = { zh: `“${titleOf(first, 'title')}”（${event}）`, en: `“${titleOf(first, 'titleEn')}” (${event})` };
    if (rules === undefined) return [{ kind: 'added', ...place, message: `${called.zh}新增办理${action.zh}。`, messageEn: `The ${called.en} has the new action ${action.en}.` }];
    if (now === undefined) return [{ kind: 'removed', ...place, message: `${called.zh}删去办理${action.zh}。`, messageEn: `The ${called.en} lost the action ${action.en}.` }];
    const paths = diffAnswers(rules, now).map(({ path }) => path);
    return paths.length === 0 ? [] : [{ kind: 'changed', ...place, message: `${called.zh}的办理${action.zh}改了：${paths.join('、')}。`, messageEn: `The action ${action.en} of the ${called.en} changed: ${paths.join(', ')}.` }];
  });
  const whole = { zh: called.zh, en: `The ${called.en}` };
  return [
    ...compared(at, whole, without(meta(before), 'actions'), without(meta(after), 'actions')),
    ...compared(at, whole, without(valuesOf(before), 'meta', 'states'), without(valuesOf(after), 'meta', 'states')),
    ...actions,
  ];
}

/** The keys of two objects that differ; inside `guards`, `on` and the like each name by itself. */
function compared(at: string, called: Called, before: Values, after: Values): readonly Told[] {
  return namesOf(before, after).flatMap((key): readonly Told[] => {
    const [was, is] = [own(before, key), own(after, key)];
    const changes = diffAnswers(was, is);
    if (changes.length === 0) return [];
    const names = [...new Set(changes.map(({ path }) => path.split('.')[0] ?? ''))].filter((name) => name !== '');
    const plain = isPlain(was) && isPlain(is);
    const inside = names.length > 0 && !Array.isArray(is);
    const detail = inside ? `：${names.join('、')}` : plain ? `：由 ${shown(was).zh} 改为 ${shown(is).zh}` : '';
    const detailEn = inside ? `: ${names.join(', ')}` : plain ? `: ${shown(is).en} instead of ${shown(was).en}` : '';
    const [zh, en] = Object.hasOwn(words, key) ? (words[key] ?? [key, key]) : [` ${key} `, key];
    return [{ part: 'flow', kind: 'changed', at: at === '' ? key : `${at}.${key}`, path: '', before: was, after: is, message: `${called.zh}的${zh}改了${detail}。`, messageEn: `${called.en}, ${en} changed${detailEn}.` }];
  });
}

/** Every state by name, those inside others as `outer.inner`. */
function statesOf(node: unknown, around = '', depth = 0): Values {
  if (depth > 20) return {};
  return Object.fromEntries(Object.entries(valuesOf(valuesOf(node)['states'])).flatMap(([name, state]) => [[`${around}${name}`, valuesOf(state)] as const, ...Object.entries(statesOf(state, `${around}${name}.`, depth + 1))]));
}

function titleOf(titles: Values, key: 'title' | 'titleEn'): string {
  const title = titles[key] ?? titles['title'];
  return typeof title === 'string' ? title : key === 'title' ? '未命名' : 'untitled';
}

function without(values: Values, ...keys: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
}

function isPlain(value: unknown): boolean {
  return value === undefined || typeof value !== 'object' || value === null;
}
