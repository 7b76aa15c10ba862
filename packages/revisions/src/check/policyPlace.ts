import type { Policy } from '@filing/filing';
import { own, valuesOf } from '../difference/differences.ts';
import { listedSections, policyName } from '../difference/policyWords.ts';
import type { Said } from '../difference/ruleWords.ts';

const parts: Readonly<Record<string, Said>> = {
  from: { zh: '起', en: 'begin' }, to: { zh: '止', en: 'end' }, period: { zh: '时长', en: 'length' }, remind: { zh: '提醒', en: 'reminders' }, value: { zh: '数值', en: 'value' }, prefix: { zh: '首字母', en: 'first letter' },
};
const counted: Readonly<Record<string, (count: number) => Said>> = {
  spans: (count) => ({ zh: `第 ${count} 段`, en: `period ${count}` }),
  extra: (count) => ({ zh: `第 ${count} 次增开`, en: `extra opening ${count}` }),
  due: (count) => ({ zh: `第 ${count} 个日期`, en: `day ${count}` }),
};

/** A place of a policy as its people call it: `受理时间“集中受理”第 2 段止`. */
export function policyPlace(policy: Policy, path: string): Said {
  const [section = '', ...rest] = path.split('.');
  const entry = own(valuesOf(policy), section);
  const [name = '', ...within] = listedSections.has(section) ? rest : ['', ...rest];
  const called = name === '' ? policyName(section, entry) : policyName(`${section}.${name}`, own(valuesOf(entry), name));
  const said = within.flatMap((key, index): readonly Said[] => {
    const part = Object.hasOwn(parts, key) ? parts[key] : undefined;
    if (part) return [part];
    const count = Object.hasOwn(counted, key) && within[index + 1] !== undefined ? counted[key]?.(Number(within[index + 1]) + 1) : undefined;
    return count ? [count] : [];
  });
  return { zh: `${called.zh}${said.map(({ zh }) => zh).join('')}`, en: [`${called.en.charAt(0).toUpperCase()}${called.en.slice(1)}`, ...said.map(({ en }) => en)].join(', ') };
}
