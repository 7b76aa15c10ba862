import type { Form } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { printCss } from './printCss.ts';
import { printPage } from './printPage.ts';
import type { PrintedAct } from './signedText.ts';

const evil = `<img src=x onerror="alert('1')">&amp;\u0000`;
const text = (title: string) => ({ type: 'string', title, 'x-component': 'Input' }) as const;
const form: Form = {
  type: 'object',
  title: '推荐表',
  'x-form': 'table',
  'x-notes': [{ text: '1. 名称：如实填写。' }, { text: '2. 人次：按年预估。' }],
  'x-fixed-text': [
    { key: 'a', title: '推荐意见', paragraphs: ['经研究决定，同意推荐。'], signed: '区人社部门（盖章）', date: '年 月 日', act: 'recommending' },
    { key: 'b', title: '审核意见', paragraphs: [], signed: '主管部门（盖章）', date: '年 月 日', act: 'reviewing' },
  ],
  properties: {
    organisation: text('申报单位（加盖公章）'),
    rows: {
      type: 'array', title: '项目', 'x-component': 'Table', 'x-row-number': '序号',
      'x-sample': { label: '样例', row: { name: '示例', level: '三级', tags: '汽车', body: '某学院', code: '111', count: '200' } },
      items: {
        type: 'object',
        properties: {
          name: text('名称'),
          level: { type: 'string', title: '等级', enum: [{ label: '三级', value: '3' }] },
          tags: { type: 'array', title: '产业', items: { type: 'string' } },
          body: { ...text('单位'), 'x-column': '信用代码' },
          code: { ...text('代码'), 'x-column': '信用代码', 'x-format': 'credit-code' },
          count: { type: 'number', title: '人次' },
        },
      },
    },
  },
};
const row = { name: '甲', level: '3', tags: ['汽车', '其他产业：船舶'], body: '某学院', code: '111111111111111111', count: 0 };
const act = (name: string, more: Partial<PrintedAct> = {}): PrintedAct => ({ form: name, seal: '某区人社局', day: '2026-06-05', opinion: '同意', at: '2026-06-05T09:00:00.000+08:00', ...more });

/** The cells of every row of a page as text. */
function cells(page: string): readonly (readonly string[])[] {
  const plain = (markup: string) => markup.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').trim();
  return [...page.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, inner = '']) => [...inner.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map((each) => plain(each[1] ?? '')));
}
const recommendation = '经研究决定，同意推荐。';

describe('an annex', () => {
  it('is drawn cell by cell in the order of its schema, fields of one heading in one column', () => {
    expect(cells(printPage(form, { organisation: '某学院', rows: [row, { name: '乙' }] }))).toEqual([
      ['序号', '名称', '等级', '产业', '信用代码', '人次'],
      ['1', '甲', '三级', '汽车、其他产业：船舶', '某学院 (111111111111111111)', '0'],
      ['2', '乙', '', '', '', ''],
      ['推荐意见', `${recommendation} 区人社部门（盖章）年 月 日`],
      ['审核意见', '主管部门（盖章）年 月 日'],
    ]);
  });

  it('shows its sample row only while it is blank', () => {
    expect(cells(printPage(form, {}))[1]).toEqual(['样例', '示例', '三级', '汽车', '某学院 (111)', '200']);
    expect(printPage(form, { rows: [row] })).not.toContain('样例');
  });

  it('prints seal and date of the acts that sign, the opinion where no wording is given, and of two acts the last', () => {
    const page = printPage(form, { rows: [row] }, { acts: [act('reviewing', { day: '2026-06-01', opinion: '旧' }), act('recommending'), act('reviewing', { seal: null, day: '2026-12-30' })] });
    expect(cells(page).slice(-2)).toEqual([
      ['推荐意见', `${recommendation} 区人社部门（盖章）已用印：某区人社局2026年6月5日`],
      ['审核意见', '同意 主管部门（盖章）2026年12月30日'],
    ]);
  });

  it('closes with the totals as its last row, without a number column where there is none, and puts a section below the frame', () => {
    const number = (title: string) => ({ type: 'integer', title, 'x-component': 'NumberInput' }) as const;
    const counts = { type: 'object', title: '人次', properties: { junior: number('初级'), total: number('总计') } } as const;
    const summary: Form = {
      type: 'object', title: '汇总表', 'x-form': 'summary',
      properties: {
        body: text('填报单位'),
        rows: { type: 'array', title: '数据', 'x-component': 'Table', 'x-row-number': '', items: { type: 'object', properties: { year: number('年度'), name: text('名称'), counts, rate: number('率') } } },
        sum: { type: 'object', title: '合计', 'x-totals': 'rows', properties: { counts, rate: number('率') } },
        signed: { type: 'void', title: '签字', 'x-component': 'Section', properties: { leader: text('负责人签字') } },
      },
    };
    const page = printPage(summary, { body: '某单位', rows: [{ year: 2025, name: '甲', counts: { junior: 3, total: 3 }, rate: 50 }], sum: { counts: { junior: 3, total: 3 }, rate: 50 }, leader: '顾某' });
    expect(cells(page)).toEqual([['年度', '名称', '人次', '率'], ['初级', '总计'], ['2025', '甲', '3', '3', '50'], ['合计', '3', '3', '50']]);
    expect(page).toMatch(/colspan="2">合计/);
    expect(page).toMatch(/<\/table>[\s\S]*负责人签字：<span class="filled">顾某/);
  });

  it('prints a letter in the notice’s wording, its gaps filled in, those without an answer left as they are', () => {
    const letter: Form = {
      type: 'object', title: '推荐函', 'x-form': 'letter',
      'x-letter': { to: '某中心：', fills: { '（名称）': '{site}', '区人社局': '{district}人社局', '年 月 日': '{date}' } },
      'x-fixed-text': [{ key: 'letter', title: '关于（名称）的函', paragraphs: ['我单位推荐（名称）。', '望予支持。'], signed: '区人社局（盖章）', date: '日期：年 月 日' }],
      'x-notes': [{ text: '只在屏幕上', screen: true }],
      properties: { site: text('名称'), district: { type: 'string', title: '区', enum: [{ label: '浦东新区', value: '310115' }] }, date: { ...text('日期'), 'x-format': 'date' } },
    };
    const words = (page: string) => [...page.matchAll(/<(?:h1|p)[^>]*>([^<]*)</g)].map(([, each]) => each);
    expect(words(printPage(letter, { site: '张江<点>', district: '310115', date: '2026-04-15' }))).toEqual(['关于张江&lt;点&gt;的函', '某中心：', '我单位推荐张江&lt;点&gt;。', '望予支持。', '浦东新区人社局（盖章）', '日期：2026年4月15日']);
    expect(words(printPage(letter, {}))).toEqual(['关于（名称）的函', '某中心：', '我单位推荐（名称）。', '望予支持。', '区人社局（盖章）', '日期：年 月 日']);
  });

  it('heads numbered notes with 填表说明, once', () => {
    expect(printPage(form, {})).toContain('<p>填表说明：</p><p>1. 名称：如实填写。</p><p>2. 人次：按年预估。</p>');
  });

  it('prints every one of sixty rows, and long texts whole', () => {
    const long = '很长的名称'.repeat(400);
    const drawn = cells(printPage(form, { rows: Array.from({ length: 60 }, (_, index) => ({ ...row, name: index === 59 ? long : `第${index}` })) }));
    expect(drawn).toHaveLength(63);
    expect(drawn[60]?.slice(0, 2)).toEqual(['60', long]);
  });

  it('puts groups of columns under their heading', () => {
    const numbers = { type: 'object', title: '评价人次', properties: { junior: { type: 'number', title: '初级' }, senior: { type: 'number', title: '高级' } } } as const;
    const grouped: Form = { type: 'object', title: '汇总', 'x-form': 'g', properties: { rows: { type: 'array', items: { type: 'object', properties: { year: text('年份'), numbers, note: text('备注') } } } } };
    const page = printPage(grouped, { rows: [{ year: '2026', numbers: { junior: 3, senior: 4 }, note: '无' }] });
    expect(cells(page)).toEqual([['序号', '年份', '评价人次', '备注'], ['初级', '高级'], ['1', '2026', '3', '4', '无']]);
    expect(page).toContain('<th scope="colgroup" colspan="2">评价人次</th>');
  });
});

describe('a page', () => {
  it('turns nothing entered, named or signed into markup', () => {
    const texts = JSON.parse(JSON.stringify(form).replace(/"title":"[^"]*"/g, () => `"title":${JSON.stringify(evil)}`)) as Form;
    const answers = { organisation: evil, rows: [{ name: evil, level: evil, tags: [evil, evil], body: evil, code: evil, count: evil }] };
    const page = printPage({ ...texts, 'x-form': evil }, answers, { acts: [act('recommending', { seal: evil, day: evil }), act('reviewing', { opinion: evil })], draft: true, remarks: [evil], styles: evil });
    expect(page).not.toMatch(/<img|onerror="/);
    expect(page).not.toContain('\u0000');
    expect([...page.matchAll(/<(\w+)/g)].filter(([, tag]) => ['script', 'img', 'style', 'iframe'].includes(tag ?? ''))).toEqual([]);
    expect(page.match(/&lt;img src=x onerror=&quot;alert\(&#39;1&#39;\)&quot;&gt;&amp;amp;/g)?.length).toBeGreaterThan(15);
  });

  it('holds no script and no style of its own', () => {
    expect(printPage(form, { rows: [row] })).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/);
  });

  it('says that it is a draft, and bears what shape a draft has', () => {
    for (const answers of [{ rows: null }, { rows: 'x', organisation: ['a', { b: 1 }] }, { rows: [null, 3, 'x', []] }, [], [null]]) {
      expect(printPage(form, answers as never, { draft: true })).toContain('<p class="draft">草稿</p>');
    }
    expect(printPage(form, {})).not.toContain('草稿');
  });

  it('of a form with sections is frames of titles and values, a sheet for each copy', () => {
    const plain: Form = {
      type: 'object', title: '申请表', 'x-form': 'p',
      properties: {
        basics: { type: 'void', title: '基本情况', properties: { name: text('名称'), open: { type: 'boolean', title: '公开' }, hidden: { ...text('隐藏'), 'x-visible': 'open' }, since: { ...text('日期'), 'x-format': 'date' } } },
        files: { type: 'array', title: '材料', 'x-component': 'Upload', items: { type: 'object', properties: { name: text('名') } } },
        courses: { type: 'array', title: '课程', items: { type: 'object', title: '课程', properties: { title: text('课名'), plan: { type: 'array', title: '方案', 'x-component': 'Upload', items: { type: 'object' } } } } },
        truth: { type: 'boolean', title: '承诺真实', 'x-component': 'Declaration' },
      },
    };
    const page = printPage(plain, [{ name: '甲', open: false, since: '2026-01-02', files: [{ name: 'a.pdf' }, { name: 'b.pdf' }], courses: [{ title: '一', plan: [{ name: 'c.pdf' }] }], truth: true }, {}]);
    expect(cells(page).slice(0, 7)).toEqual([['名称', '甲'], ['公开', '否'], ['日期', '2026年1月2日'], ['材料', 'a.pdf b.pdf'], ['课名', '一'], ['方案', 'c.pdf'], ['☑ 承诺真实']]);
    expect(page).toContain('<h2>基本情况</h2>');
    expect(page).toContain('<h3>课程 1</h3>');
    expect(page.match(/<section class="sheet">/g)).toHaveLength(2);
  });

  it('carries no font', () => {
    expect(printCss).not.toMatch(/@font-face|@import|url\(/);
  });
});
