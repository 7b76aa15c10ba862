import type { FormSchema, Fragments } from '@filing/filing';
import type { StudioLocale } from '../texts/texts.ts';

/** Something that can be put into a form. */
export interface Piece {
  readonly id: string;
  readonly title: string;
  /** More to find it by. */
  readonly words: string;
  /** The key it gets where that is free. */
  readonly key: string;
  readonly field: FormSchema;
  readonly kind: 'field' | 'group' | 'fragment';
}

type Made = readonly [id: string, zh: string, en: string, key: string, kind: Piece['kind'], field: FormSchema];
const twoOptions = [{ label: '选项一', value: 'one' }, { label: '选项二', value: 'two' }];

const made: readonly Made[] = [
  ['text', '单行文字', 'Text', 'text', 'field', { type: 'string', 'x-component': 'Input', maxLength: 100 }],
  ['lines', '多行文字', 'Long text', 'text', 'field', { type: 'string', 'x-component': 'TextArea', maxLength: 2000 }],
  ['whole', '整数', 'Whole number', 'number', 'field', { type: 'integer', 'x-component': 'NumberInput', minimum: 0 }],
  ['number', '数值', 'Number', 'number', 'field', { type: 'number', 'x-component': 'NumberInput' }],
  ['date', '日期', 'Date', 'date', 'field', { type: 'string', 'x-component': 'DatePicker', 'x-format': 'date' }],
  ['radio', '单选', 'One of several', 'choice', 'field', { type: 'string', 'x-component': 'Radio', enum: twoOptions }],
  ['select', '下拉选择', 'Drop-down', 'choice', 'field', { type: 'string', 'x-component': 'Select', enum: twoOptions }],
  ['checkbox', '多选', 'Several of several', 'choices', 'field', { type: 'array', 'x-component': 'Checkbox', items: { type: 'string', title: '选项', enum: twoOptions } }],
  ['yes', '是或否', 'Yes or no', 'answer', 'field', { type: 'boolean', 'x-component': 'Radio', enum: [{ label: '是', value: true }, { label: '否', value: false }] }],
  ['declaration', '承诺', 'Declaration', 'declared', 'field', { type: 'boolean', 'x-component': 'Declaration', const: true, required: true }],
  ['upload', '附件', 'Files', 'files', 'field', { type: 'array', 'x-component': 'Upload', maxItems: 20 }],
  ['level', '职业技能等级', 'Skill level', 'level', 'field', { type: 'string', 'x-component': 'Level', enum: [1, 2, 3, 4, 5].map((level) => ({ label: `${['一', '二', '三', '四', '五'][level - 1]}级`, value: String(level) })) }],
  ['section', '分节', 'Section', 'section', 'group', { type: 'void', 'x-component': 'Section', properties: {} }],
  ['group', '一组字段', 'Group of fields', 'group', 'group', { type: 'object', properties: {} }],
  ['table', '表格', 'Table', 'rows', 'group', { type: 'array', 'x-component': 'Table', minItems: 1, maxItems: 200, items: { type: 'object', title: '行', properties: { name: { type: 'string', title: '名称', 'x-component': 'Input', maxLength: 100 } } } }],
  ['cards', '卡片列表', 'List of cards', 'items', 'group', { type: 'array', 'x-component': 'Cards', minItems: 1, maxItems: 20, items: { type: 'object', title: '项', properties: { name: { type: 'string', title: '名称', 'x-component': 'Input', maxLength: 100 } } } }],
];

/** What can be put into a form: a piece for each kind of question, and the shared fragments at hand. */
export function palette(locale: StudioLocale, fragments: Fragments): readonly Piece[] {
  const own = made.map(([id, zh, en, key, kind, field]): Piece => ({ id, title: locale === 'en' ? en : zh, words: `${zh} ${en} ${String(field['x-component'] ?? '')}`, key, kind, field: { title: zh, ...field } }));
  const shared = Object.entries(fragments).map(([name, fragment]): Piece => {
    const title = typeof fragment.title === 'string' ? fragment.title : (fragmentTitles[name]?.[locale === 'en' ? 1 : 0] ?? name);
    return { id: `use:${name}`, title, words: `${name} ${title} ${fragmentTitles[name]?.join(' ') ?? ''}`, key: keyOf(name), kind: 'fragment', field: { title: fragment.title ?? fragmentTitles[name]?.[0] ?? name, 'x-use': name } };
  });
  return [...own, ...shared];
}

/** The pieces whose words hold the text; all for an empty one. */
export function findPieces(pieces: readonly Piece[], text: string): readonly Piece[] {
  const wanted = text.trim().toLowerCase();
  return wanted === '' ? pieces : pieces.filter(({ words, title }) => `${title} ${words}`.toLowerCase().includes(wanted));
}

const fragmentTitles: Readonly<Record<string, readonly [string, string]>> = {
  'credit-code': ['统一社会信用代码', 'Credit code'], district: ['所在区', 'District'], phone: ['联系电话', 'Phone'],
  'industry-tags': ['产业类别', 'Industries'], 'occupation-code': ['职业编码', 'Occupation code'], 'occupation-name': ['职业（工种）', 'Occupation'],
};

function keyOf(name: string): string {
  const key = name.replace(/[^A-Za-z0-9]+(.?)/g, (_, letter: string) => letter.toUpperCase()).replace(/^[^A-Za-z]+/, '');
  return key === '' ? 'field' : key;
}
