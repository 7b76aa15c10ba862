import { diffAnswers } from '@filing/filing';
import type { EditionDifference } from './editionDifference.ts';

type Told = Omit<EditionDifference, 'procedure' | 'part'>;
type Values = Readonly<Record<string, unknown>>;

const words: Readonly<Record<string, string>> = {
  procedure: '事项名', title: '名称', titleEn: '英文名称', notice: '依据的通知', guards: '条件', reads: '阅看范围', routing: '办理去向', refusals: '不予办理的说明', repeatable: '可填多份的表单', projects: '项目所在', barred: '回避', unique: '不得重复', basis: '所依据的备案', registers: '备案内容', certificates: '发证',
  initial: '起始状态', id: '标识', on: '转移', entry: '进入时', exit: '离开时', onDone: '完成后', type: '类型', tag: '标签', office: '办理单位', together: '同时办理的单位', clauses: '依据',
};

/** What differs between two flows as JSON: states and their actions come and gone, and whatever else changed, one sentence a place. */
export function flowDifferences(before: unknown, after: unknown): readonly Told[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const [was, is] = [statesOf(old['machine']), statesOf(now['machine'])];
  return [
    ...compared('', '流程', without(old, 'machine'), without(now, 'machine')),
    ...compared('machine', '流程', without(valuesOf(old['machine']), 'states'), without(valuesOf(now['machine']), 'states')),
    ...[...new Set([...is.keys(), ...was.keys()])].flatMap((name) => stateDifferences(name, was.get(name), is.get(name))),
  ];
}

function stateDifferences(name: string, before: Values | undefined, after: Values | undefined): readonly Told[] {
  const at = `states.${name}`;
  const meta = (state: Values | undefined) => valuesOf(state?.['meta']);
  const called = `状态“${titleOf(after ?? before)}”（${name}）`;
  if (!before) return [{ kind: 'added', at, path: '', after, message: `新增${called}。` }];
  if (!after) return [{ kind: 'removed', at, path: '', before, message: `删去${called}。` }];
  const [was, is] = [valuesOf(meta(before)['actions']), valuesOf(meta(after)['actions'])];
  const actions = [...new Set([...Object.keys(is), ...Object.keys(was)])].flatMap((event): readonly Told[] => {
    const [rules, now] = [own(was, event), own(is, event)];
    const place = { at: `${at}.${event}`, path: '', before: rules, after: now };
    const action = `${called}的办理“${actionTitle(now ?? rules)}”（${event}）`;
    if (rules === undefined) return [{ kind: 'added', ...place, message: `${called}新增办理“${actionTitle(now)}”（${event}）。` }];
    if (now === undefined) return [{ kind: 'removed', ...place, message: `${called}删去办理“${actionTitle(rules)}”（${event}）。` }];
    const paths = diffAnswers(rules, now).map(({ path }) => path);
    return paths.length === 0 ? [] : [{ kind: 'changed', ...place, message: `${action}改了：${paths.join('、')}。` }];
  });
  return [
    ...compared(at, called, without(meta(before), 'actions'), without(meta(after), 'actions')),
    ...compared(at, called, without(before, 'meta', 'states'), without(after, 'meta', 'states')),
    ...actions,
  ];
}

/** The keys of two objects that differ; inside `guards`, `on` and the like each name by itself. */
function compared(at: string, called: string, before: Values, after: Values): readonly Told[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((key) => {
    const [was, is] = [own(before, key), own(after, key)];
    const names = [...new Set(diffAnswers(was, is).map(({ path }) => path.split('.')[0] ?? ''))].filter((name) => name !== '');
    if (diffAnswers(was, is).length === 0) return [];
    const detail = names.length > 0 && !Array.isArray(is) ? `：${names.join('、')}` : isPlain(was) && isPlain(is) ? `：由 ${shown(was)} 改为 ${shown(is)}` : '';
    return [{ kind: 'changed', at: at === '' ? key : `${at}.${key}`, path: '', before: was, after: is, message: `${called}的${words[key] ?? ` ${key} `}改了${detail}。` }];
  });
}

/** Every state by name, those inside others as `outer.inner`. */
function statesOf(node: unknown, around = ''): ReadonlyMap<string, Values> {
  return new Map(Object.entries(valuesOf(valuesOf(node)['states'])).flatMap(([name, state]) => [[`${around}${name}`, valuesOf(state)] as const, ...statesOf(state, `${around}${name}.`)]));
}

function titleOf(state: Values | undefined): string {
  const title = valuesOf(state?.['meta'])['title'];
  return typeof title === 'string' ? title : '未命名';
}

function actionTitle(rules: unknown): string {
  const title = valuesOf(Array.isArray(rules) ? (rules as readonly unknown[])[0] : rules)['title'];
  return typeof title === 'string' ? title : '未命名';
}

function without(values: Values, ...keys: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
}

function own(values: Values, key: string): unknown {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function isPlain(value: unknown): boolean {
  return value === undefined || typeof value !== 'object' || value === null;
}

function shown(value: unknown): string {
  return value === undefined ? '无' : typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
}

function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null ? (value as Values) : {};
}
