import { describe, expect, it } from 'vitest';
import type { Form } from '@filing/filing';
import { checkForm, lintForm } from './index.ts';
import { readHostile } from './fixtures/hostile/readHostile.ts';

const files = ['prototypeKeys.json', 'texts.json', 'expressions.json', 'patterns.json', 'shapes.json'];
const cases = files.flatMap((file) => readHostile(file).map((attack) => ({ file, ...attack })));
/** What an attack would have left behind. */
const traces = () => JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype), Object.getOwnPropertyNames(Function.prototype), Object.keys(globalThis), ({} as { polluted?: unknown }).polluted ?? null]);
const before = traces();
const milliseconds = (act: () => unknown) => {
  const start = performance.now();
  act();
  return performance.now() - start;
};

describe('hostile schemas', () => {
  it('are at least two hundred distinct ones', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(new Set(cases.map(({ form, fragments, english, answers }) => JSON.stringify([form, fragments, english, answers]))).size).toBe(cases.length);
  });

  it.each(cases.filter(({ at }) => at !== undefined))('are refused with the place: $file $name', ({ form, fragments, english, at = '', says = '' }) => {
    let findings: ReturnType<typeof lintForm> = [];
    expect(milliseconds(() => (findings = lintForm(form, { ...(fragments ? { fragments } : {}), ...(english ? { english } : {}) })))).toBeLessThan(2_000);
    const errors = findings.filter(({ severity }) => severity === 'error');
    const naming = errors.filter(({ path, message }) => (at === '' ? path === '' || says !== '' : `.${path}.`.includes(`.${at}.`)) && message.includes(says));
    expect(naming).not.toEqual([]);
    expect(traces()).toBe(before);
  });

  it.each(cases.filter(({ at }) => at === undefined))('pass lint, and are checked in bounded time without effect: $file $name', ({ form, answers, ...attack }) => {
    expect(lintForm(form)).toEqual([]);
    let checked: ReturnType<typeof checkForm> | undefined;
    expect(milliseconds(() => (checked = checkForm(form, answers)))).toBeLessThan(5_000);
    expect(checked?.answers).toMatchObject('a' in attack ? { a: attack.a } : {});
    expect(traces()).toBe(before);
  });
});

describe('what is no JSON', () => {
  const formOf = (a: unknown) => ({ type: 'object', title: '表', 'x-form': 'f', properties: { a } }) as unknown as Form;
  const field = { type: 'string', title: 't' };
  let ran = 0;
  const getter = Object.defineProperty({ ...field }, 'x-component-props', { enumerable: true, get: () => (ran += 1) > 1 && { onClick: () => 1 } });
  const cycle: Record<string, unknown> = { ...field };
  cycle['x-component-props'] = cycle;

  it.each<[string, unknown]>([
    ['a function', { ...field, 'x-component-props': { onClick: () => 1 } }],
    ['a symbol', { ...field, 'x-component-props': { key: Symbol('x') } }],
    ['a big number', { ...field, default: 10n }],
    ['no number', { ...field, 'x-component-props': { width: Number.NaN } }],
    ['a getter', getter],
    ['a circle', cycle],
    ['a proxy that throws', new Proxy({ ...field }, { get: () => { throw new Error('x'); } })],
  ])('is refused, and lint never throws: %s', (_what, a) => {
    expect(lintForm(formOf(a)).filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });
});
