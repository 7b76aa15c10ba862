import type { Form } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { lintForm } from './index.ts';

const formOf = (root: unknown, field: unknown = undefined) => ({ type: 'object', title: '表', 'x-form': 'form', 'x-print': root, properties: { part: { type: 'void', title: '部分', properties: { name: { type: 'string', title: '名称', ...(field === undefined ? {} : { 'x-print': field }) } } } } }) as unknown as Form;
const said = (root: unknown, field?: unknown) => lintForm(formOf(root, field)).map(({ message }) => message);

describe('x-print (2025-140.34)', () => {
  it('takes what the printed page knows', () => {
    const root = { layout: 'chapters', title: [{ field: 'name', blank: '（名称）' }, { text: '内容' }], fonts: { title: { face: 'hei', size: 'xiao-er' }, heading: { bold: true } } };
    expect(said(root, { omit: true, plain: true, after: '%', dated: '年 月 日', numbered: 'first-cell' })).toEqual([]);
  });

  it.each<readonly [root: unknown, field: unknown, says: string]>([
    [{ layout: 'columns' }, undefined, 'x-print 的 layout 应为 chapters'],
    [{ omit: true }, undefined, 'x-print 在此处不使用 omit'],
    [{}, { fonts: {} }, 'x-print 在此处不使用 fonts'],
    [{}, { after: 5 }, 'x-print 的 after、dated 应为文字'],
    [{}, { numbered: 'roman' }, 'x-print 的 numbered 应为 first-cell'],
    [{ fonts: { title: { face: 'comic' } } }, undefined, 'x-print 没有字体 comic'],
    [{ fonts: { title: { size: '18pt' } } }, undefined, 'x-print 没有字号 18pt'],
    [{ fonts: { footer: {} } }, undefined, 'x-print 的 fonts 不使用 footer'],
    [{ title: [] }, undefined, 'x-print 的 title 应为非空列表'],
    [{ title: [{ field: 'nobody' }] }, undefined, 'x-print 的 title 所用的 nobody 不在表中'],
    [{ title: [{ blank: '（名称）' }] }, undefined, 'x-print 的 title 每行应有 field 或 text'],
    ['chapters', undefined, 'x-print 应为一组打印要求'],
  ])('of %j %j says %s', (root, field, says) => {
    expect(said(root, field)).toEqual([says]);
  });

  it('survives anything in its place', () => {
    for (const root of [{ fonts: { title: null } }, { fonts: 'x' }, { title: [null] }, { title: 'x' }]) expect(said(root).length).toBeGreaterThan(0);
  });
});
