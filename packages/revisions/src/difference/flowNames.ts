import { isOffice, officeNames, officeNamesEn } from '@filing/filing';
import { own, valuesOf, type Values } from './differences.ts';
import type { Said } from './ruleWords.ts';

const events: Readonly<Record<string, Said>> = { 'deadline.passed': { zh: '期限届满', en: 'the deadline passing' } };

/** Every state by name, those inside others as `outer.inner`. */
export function statesOf(node: unknown, around = '', depth = 0): Values {
  if (depth > 20) return {};
  return Object.fromEntries(Object.entries(valuesOf(valuesOf(node)['states'])).flatMap(([name, state]) => [[`${around}${name}`, valuesOf(state)] as const, ...Object.entries(statesOf(state, `${around}${name}.`, depth + 1))]));
}

/** What a state is called: its title in quotes, its name where it has none or there is no such state. */
export function stateName(states: Values, name: string): Said {
  return quoted(valuesOf(valuesOf(own(states, name))['meta']), name);
}

/** What an act of a state is called. */
export function actName(state: unknown, event: string): Said {
  const rules = own(valuesOf(valuesOf(valuesOf(state)['meta'])['actions']), event);
  const given = Object.hasOwn(events, event) ? events[event] : undefined;
  return quoted(valuesOf(Array.isArray(rules) ? (rules as readonly unknown[])[0] : rules), given?.zh ?? event, given?.en ?? event);
}

/** What an office is called; one that does not exist stands as it is written. */
export function officeName(office: unknown): Said {
  return isOffice(office) ? { zh: officeNames[office], en: officeNamesEn[office] } : { zh: String(office ?? ''), en: String(office ?? '') };
}

/** Where an act of a state leads to, in words; none where it leads nowhere. */
export function waysOf(states: Values, transitions: unknown): Said {
  const names = [...new Set(listOf(transitions).flatMap((each) => { const { target } = valuesOf(each); return typeof target === 'string' ? [target] : []; }))].map((target) => stateName(states, target));
  return names.length === 0 ? { zh: '留在原处', en: 'staying there' } : { zh: names.map(({ zh }) => zh).join('或'), en: names.map(({ en }) => en).join(' or ') };
}

/** Where a condition decides: `“退回补正”办理“重新提交”后去往“初审”`; at most three places. */
export function usesOf(states: Values, guard: string): Said | null {
  const uses = Object.entries(states).flatMap(([name, state]) => Object.entries(valuesOf(valuesOf(state)['on'])).flatMap(([event, transitions]) => listOf(transitions).filter((each) => valuesOf(each)['guard'] === guard).map((each): Said => {
    const [from, act, to] = [stateName(states, name), actName(state, event), waysOf(states, each)];
    return { zh: `${from.zh}办理${act.zh}后去往${to.zh}`, en: `going from ${from.en} to ${to.en} by ${act.en}` };
  })));
  if (uses.length === 0) return null;
  const more = uses.length > 3;
  return { zh: `${uses.slice(0, 3).map(({ zh }) => zh).join('、')}${more ? `等 ${uses.length} 处` : ''}`, en: `${uses.slice(0, 3).map(({ en }) => en).join(', ')}${more ? ` and ${uses.length - 3} more` : ''}` };
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function quoted({ title, titleEn }: Values, zh: string, en = zh): Said {
  const named = typeof title === 'string' && title !== '' ? title : zh;
  return { zh: `“${named}”`, en: `“${typeof titleEn === 'string' && titleEn !== '' ? titleEn : typeof title === 'string' && title !== '' ? title : en}”` };
}
