import type { Form } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { printCss, printPage } from './index.ts';

const lines = { type: 'array', 'x-component': 'Lines', items: { type: 'string', title: '条' } } as const;
const form: Form = {
  type: 'object', title: '主要内容表', 'x-form': 'content',
  'x-print': {
    layout: 'chapters', title: [{ field: 'capability', blank: '（名称）' }, { text: '主要内容', blank: '主要内容（参考模板）' }],
    fonts: { title: { face: 'hei', size: 'xiao-er' }, heading: { bold: true }, text: { face: 'song', size: 'xiao-si' }, table: { face: 'song', size: 'wu' } },
  },
  properties: {
    one: { type: 'void', title: '一、定义', properties: { definition: { type: 'string', title: '定义' } } },
    two: {
      type: 'void', title: '二、内容',
      properties: {
        capability: { type: 'string', title: '能力名称' },
        field: { type: 'string', title: '所属领域' },
        tasks: {
          type: 'array', title: '任务', 'x-row-number': '', 'x-print': { numbered: 'first-cell' },
          items: { type: 'object', title: '任务', properties: { task: { type: 'string', title: '工作任务' }, operations: { ...lines, title: '操作规范' }, knowledge: { ...lines, title: '相关知识' }, weight: { type: 'integer', title: '考核比重', 'x-print': { after: '%' } } } },
        },
        total: { type: 'number', title: '合计', 'x-print': { omit: true } },
      },
    },
    three: { type: 'object', title: '三、情况', description: '包括但不限于：甲、乙。', properties: { a: { type: 'string', title: '甲' }, b: { type: 'string', title: '乙' } } },
  },
};
const answers = { definition: '第一段。\n第二段<b>。', capability: '模型运用', field: '软件', tasks: [{ task: '撰写', operations: ['能甲', '能乙'], knowledge: ['知'], weight: 40 }, { task: '生成', operations: ['能丙'], knowledge: ['识'], weight: 60 }], total: 100, three: { a: '有', b: '无' } };
const cells = (page: string) => [...page.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '')));
const heading = (page: string) => /<h1>([\s\S]*?)<\/h1>/.exec(page)?.[1]?.replace(/<\/span>/g, '|').replace(/<[^>]+>/g, '');

describe('a form in chapters (2025-140.32)', () => {
  it('puts fields beside the table into its first line, numbers rows in their first cell, and adds units', () => {
    const page = printPage(form, answers);
    expect(cells(page)).toEqual([
      ['能力名称', '模型运用', '所属领域', '软件'],
      ['工作任务', '操作规范', '相关知识', '考核比重'],
      ['（一）\n撰写', '1. 能甲\n2. 能乙', '1. 知', '40%'],
      ['（二）\n生成', '1. 能丙', '1. 识', '60%'],
    ]);
    expect(page).not.toContain('合计');
  });

  it('sets running text in paragraphs, escaped, under titles where a part has several', () => {
    const page = printPage(form, answers);
    expect(page).toContain('<p class="text">第一段。</p><p class="text">第二段&lt;b&gt;。</p>');
    expect(page).not.toContain('<h3>定义</h3>');
    expect(page).toContain('<h3>甲</h3><p class="text">有</p><h3>乙</h3>');
  });

  it('is blank as the notice prints it: its title lines, and what it says belongs in a part', () => {
    const blank = printPage(form, {});
    expect(heading(blank)).toBe('（名称）|主要内容（参考模板）|');
    expect(heading(printPage(form, answers))).toBe('模型运用|主要内容|');
    expect(blank).toContain('<p class="text">包括但不限于：甲、乙。</p>');
    expect(blank).not.toContain('<h3>甲</h3>');
  });
});

describe('the type a notice asks for (2025-140.34)', () => {
  it('is named in classes that the style sheet holds, since a page has no style of its own', () => {
    const page = printPage(form, answers);
    expect(/<body class="([^"]*)"/.exec(page)?.[1]).toBe('upright title-hei title-xiao-er heading-bold text-song text-xiao-si table-song table-wu');
    expect(printCss).toContain('.title-hei h1 { font-family: var(--hei); font-weight: 400; }');
    expect(printCss).toContain('.title-xiao-er h1 { font-size: 18pt; }');
    expect(printCss).toContain('.text-xiao-si .text, .text-xiao-si .heading p { font-size: 12pt; }');
    expect(printCss).toContain('.table-wu th, .table-wu td { font-size: 10.5pt; }');
    expect(printCss).toContain('.heading-bold h2, .heading-bold h3 { font-weight: 700; }');
    expect(page).not.toContain('style=');
  });
});

describe('an annex whose writer dates it (2025-140.25)', () => {
  const annex: Form = {
    type: 'object', title: '汇总表', 'x-form': 'annex',
    properties: {
      rows: { type: 'array', title: '项目', items: { type: 'object', title: '项目', properties: { name: { type: 'string', title: '领域', 'x-column': '领域及代码' }, code: { type: 'string', title: '代码', 'x-column': '领域及代码', 'x-print': { plain: true } } } } },
      opinion: { type: 'string', title: '推荐意见', default: '经研究决定。\n我单位将做好工作。', 'x-print': { dated: '年 月 日' } },
    },
  };

  it('has the wording and the blank date on a blank form, the day it was handed in afterwards, and a plain second value', () => {
    expect(cells(printPage(annex, {})).at(-1)).toEqual(['推荐意见', expect.stringMatching(/经研究决定。\s*我单位将做好工作。\s*年 月 日/)]);
    const filled = cells(printPage(annex, { rows: [{ name: '软件', code: '4-04-05' }], opinion: '同意。' }, { day: '2026-02-24' }));
    expect(filled[1]).toEqual(['1', '软件 4-04-05']);
    expect(filled.at(-1)?.[1]).toMatch(/同意。\s*2026年2月24日/);
  });
});
