import { printFaces, printParts, printSizes, type PrintHints } from '@filing/filing';
import type { SchemaNode } from './schemaNodes.ts';

const onRoot = ['layout', 'title', 'fonts'];
const onFields = ['omit', 'plain', 'after', 'dated', 'numbered'];

/** What is wrong with a node's `x-print`: words it does not know, type no page is set in, a title that names no field. */
export function lintPrint({ schema, path }: SchemaNode): readonly string[] {
  const hints = schema['x-print'];
  if (hints === undefined) return [];
  if (typeof hints !== 'object' || hints === null || Array.isArray(hints)) return ['x-print 应为一组打印要求'];
  const allowed = path === '' ? onRoot : onFields;
  return [
    ...Object.keys(hints).filter((key) => !allowed.includes(key)).map((key) => `x-print 在此处不使用 ${key}`),
    ...(hints.layout === undefined || hints.layout === 'chapters' ? [] : ['x-print 的 layout 应为 chapters']),
    ...(hints.numbered === undefined || hints.numbered === 'first-cell' ? [] : ['x-print 的 numbered 应为 first-cell']),
    ...[hints.after, hints.dated].filter((each) => each !== undefined && typeof each !== 'string').map(() => 'x-print 的 after、dated 应为文字'),
    ...fonts(hints),
    ...titles(hints, schema),
  ];
}

function fonts(hints: PrintHints): readonly string[] {
  return Object.entries(hints.fonts ?? {}).flatMap(([part, font]) => [
    ...(isOneOf(printParts, part) ? [] : [`x-print 的 fonts 不使用 ${part}`]),
    ...(font.face === undefined || isOneOf(printFaces, font.face) ? [] : [`x-print 没有字体 ${String(font.face)}`]),
    ...(font.size === undefined || isOneOf(printSizes, font.size) ? [] : [`x-print 没有字号 ${String(font.size)}`]),
  ]);
}

function titles({ title }: PrintHints, schema: SchemaNode['schema']): readonly string[] {
  if (title === undefined) return [];
  if (!Array.isArray(title) || title.length === 0) return ['x-print 的 title 应为非空列表'];
  const fields = new Set(namesIn(schema));
  return title.flatMap((line: NonNullable<PrintHints['title']>[number]) => (line.field === undefined ? (typeof line.text === 'string' ? [] : ['x-print 的 title 每行应有 field 或 text']) : fields.has(line.field) ? [] : [`x-print 的 title 所用的 ${line.field} 不在表中`]));
}

function namesIn(schema: SchemaNode['schema']): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, child]) => (child.type === 'void' ? namesIn(child) : [name]));
}

function isOneOf(list: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && list.includes(value);
}
