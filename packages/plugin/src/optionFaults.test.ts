import { expect, test } from 'vitest';
import { optionFaults } from './optionFaults.ts';

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
  expect(optionFaults({ ...good, contract: 2 })).toEqual(['本插件的接口版本是 1，页面按 2 编写：请对照更新说明修改，或换用相应版本的插件。']);
  expect(optionFaults({ ...good, view: 'form', filingId: 'f-1' })).toEqual(['view 为 form 时应以 form 给出表单名称，例如 "application"。']);
  expect(optionFaults({ ...good, view: 'flow' })).toEqual(['view 为 flow 时应给出 filingId。']);
  expect(optionFaults({ ...good, user: { name: '陈雨桐' }, chooseFiles: [], getPopupContainer: 'body', features: { print: 'no', colour: true }, theme: { radius: 40 } })).toHaveLength(6);
  expect(optionFaults({ ...good, features: [], theme: 'dark' })).toHaveLength(2);
  expect(optionFaults({ ...good, view: 'filing' })).toEqual(['view 为 filing 时应给出 filingId。']);
});
