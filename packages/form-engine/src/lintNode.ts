import type { FormRule, FormSchema } from '@filing/filing';
import { formComponents, formFormats, formKeywords, formTypes, rootKeywords } from './formKeywords.ts';
import type { FormFault } from './lintForm.ts';
import { lintPrint } from './lintPrint.ts';
import { patternProblem } from './safePattern.ts';
import type { SchemaNode } from './schemaNodes.ts';
import { reservedNames } from './surroundings.ts';

const mostOptions = 2_000;

/** What is wrong with one node of a form, its expressions apart. */
export function lintNode(node: SchemaNode): readonly FormFault[] {
  const { schema, path } = node;
  if (!(formTypes as readonly unknown[]).includes(schema.type)) return [{ severity: 'error', path, message: `类型“${String(schema.type)}”不在 ${formTypes.join('、')} 之内` }];
  const messages = [...keywords(node), ...naming(node), ...shape(schema), ...bounds(schema), ...options(schema), ...rules(schema), ...lintPrint(node)];
  return messages.map((message) => ({ severity: 'error', path, message }));
}

function keywords({ schema, path }: SchemaNode): readonly string[] {
  const allowed = formKeywords[schema.type ?? 'string'];
  const unknown = Object.keys(schema).filter((key) => !allowed.has(key) && !(path === '' && rootKeywords.has(key)));
  return unknown.map((key) => (key === 'x-use' ? '共用片段未放入' : `${schema.type} 不使用关键字 ${key}`));
}

function naming({ schema, name, path, siblings }: SchemaNode): readonly string[] {
  const component = schema['x-component'];
  const format = schema['x-format'];
  return [
    ...(typeof schema.title === 'string' && schema.title.trim() !== '' ? [] : ['缺少 title']),
    ...((reservedNames as readonly string[]).includes(name) ? [`字段不得名为 ${name}（表达式的保留名）`] : []),
    ...(name !== '' && !/^[A-Za-z][A-Za-z0-9]{0,59}$/.test(name) ? ['字段名只用字母和数字，以字母开头'] : []),
    ...(name !== '' && schema.type !== 'void' && siblings.filter((each) => each === name).length > 1 ? [`同一层有两个 ${name}`] : []),
    ...(component !== undefined && !(formComponents as readonly string[]).includes(component) ? [`没有组件 ${component}`] : []),
    ...(format !== undefined && !(formFormats as readonly string[]).includes(format) ? [`没有格式 ${format}`] : []),
    ...(schema['x-masked'] === undefined || typeof schema['x-masked'] === 'boolean' ? [] : ['x-masked 应为 true 或 false']),
    ...(schema['x-fact'] !== undefined && path.includes('items') ? ['x-fact 不用于列表的行'] : []),
  ];
}

function shape(schema: FormSchema): readonly string[] {
  const { type, properties, items, required } = schema;
  const listed = Array.isArray(required) ? (required as readonly string[]).filter((name) => !Object.hasOwn(properties ?? {}, name)) : [];
  return [
    ...(properties !== undefined && (typeof properties !== 'object' || Array.isArray(properties)) ? ['properties 应为一组字段'] : []),
    ...(Object.hasOwn(properties ?? {}, '') ? ['字段名不得为空'] : []),
    ...(type === 'array' && !items && schema['x-component'] !== 'Upload' ? ['列表缺少 items'] : []),
    ...(required !== undefined && typeof required !== 'boolean' && !Array.isArray(required) ? ['required 应为 true、false 或字段名列表'] : []),
    ...listed.map((name) => `required 所列的 ${name} 不在 properties 中`),
    ...(schema['x-compute'] !== undefined && (schema['x-fact'] !== undefined || schema.default !== undefined) ? ['x-compute 不与 x-fact、default 同用'] : []),
    ...(schema.default !== undefined && !fits(schema, schema.default) ? ['default 与类型不符'] : []),
    ...(schema.const !== undefined && !fits(schema, schema.const) ? ['const 与类型不符'] : []),
  ];
}

function fits({ type }: FormSchema, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function bounds(schema: FormSchema): readonly string[] {
  const pairs = [['minimum', 'maximum'], ['minLength', 'maxLength'], ['minItems', 'maxItems']] as const;
  const wrong = pairs.flatMap(([least, most]) => {
    const [low, high] = [schema[least], schema[most]];
    const odd = [low, high].some((each) => each !== undefined && (typeof each !== 'number' || (least !== 'minimum' && (!Number.isInteger(each) || each < 0))));
    return odd ? [`${least}、${most} 应为数`] : low !== undefined && high !== undefined && low > high ? [`${least} 大于 ${most}`] : [];
  });
  const pattern = schema.pattern === undefined ? null : typeof schema.pattern === 'string' ? patternProblem(schema.pattern) : '正则应为文字';
  return [...wrong, ...(pattern ? [pattern] : [])];
}

function options(schema: FormSchema): readonly string[] {
  if (schema['x-options'] !== undefined && (schema.enum !== undefined || schema['x-compute'] !== undefined || schema.type === 'object' || schema.type === 'array')) return ['x-options 用于单项的值，不与 enum、x-compute 同用'];
  if (schema.enum === undefined) return [];
  if (!Array.isArray(schema.enum) || schema.enum.length === 0) return ['enum 应为非空列表'];
  const each = schema.enum as readonly unknown[];
  if (each.length > mostOptions) return [`enum 超过 ${mostOptions} 项`];
  const values = each.map((option) => (typeof option === 'object' && option !== null ? (option as { value?: unknown }).value : option));
  const labelled = each.every((option) => typeof option === 'string' || (typeof option === 'object' && option !== null && typeof (option as { label?: unknown }).label === 'string'));
  return [
    ...(labelled && values.every((value) => fits(schema, value)) ? [] : ['enum 的每一项应为文字，或 {label, value}，value 与类型相符']),
    ...(new Set(values).size === values.length ? [] : ['enum 有重复的值']),
  ];
}

function rules(schema: FormSchema): readonly string[] {
  const given = schema['x-rules'];
  if (given === undefined) return [];
  if (!Array.isArray(given)) return ['x-rules 应为列表'];
  const known = new Set(['assert', 'message', 'clause', 'severity', 'code', 'at']);
  return (given as readonly (FormRule | null)[]).flatMap((rule) => (typeof rule !== 'object' || rule === null ? ['规则应有 assert 和 message'] : [
    ...(typeof rule.assert === 'string' && typeof rule.message === 'string' && rule.message.trim() !== '' ? [] : ['规则应有 assert 和 message']),
    ...(rule.severity === undefined || rule.severity === 'error' || rule.severity === 'warning' ? [] : ['规则的 severity 应为 error 或 warning']),
    ...Object.keys(rule).filter((key) => !known.has(key)).map((key) => `规则不使用 ${key}`),
  ]));
}
