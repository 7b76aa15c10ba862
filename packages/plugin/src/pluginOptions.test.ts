import { expect, test } from 'vitest';
import { optionFaults } from './pluginOptions.ts';

const good = { apiBase: '/api', token: () => 't', view: 'apply' };

test('good options have no faults', () => {
  expect(optionFaults(good)).toEqual([]);
  expect(optionFaults({ apiBase: '/api', view: 'board' })).toEqual([]);
  expect(optionFaults({ ...good, view: 'filing', filingId: 'f-1', locale: 'en', isolation: 'light', onNavigate: () => undefined })).toEqual([]);
});

test('every fault is one sentence, all at once', () => {
  expect(optionFaults(undefined)).toHaveLength(1);
  expect(optionFaults({})).toHaveLength(3);
  expect(optionFaults({ ...good, view: 'desks', locale: 'fr', isolation: 'iframe', seal: true, route: 3 })).toHaveLength(5);
  expect(optionFaults({ ...good, token: undefined })).toEqual(['token 应为返回登录令牌的函数；只有 board 可以不给。']);
  expect(optionFaults({ ...good, view: 'filing' })).toEqual(['view 为 filing 时应给出 filingId。']);
});
