/** What is not as it should be at a place, in both languages. */
export interface ShapeFault {
  readonly path: string;
  readonly message: string;
  readonly messageEn: string;
}

/** Looks at a value whoever wrote it; no fault: it is what its type says. */
export type Shape = (value: unknown, path: string) => readonly ShapeFault[];

const mostEntries = 2_000;
const mostFaults = 200;

/** A text with something in it, of at most so many characters. */
export function text(longest = 2_000): Shape {
  return (value, path) => {
    if (typeof value !== 'string') return [fault(path, value === undefined ? '缺失' : '应为文字', value === undefined ? 'is missing' : 'should be a text')];
    if (value.trim() === '') return [fault(path, '不能为空', 'is empty')];
    return value.length > longest ? [fault(path, `超过 ${longest} 个字符`, `has more than ${longest} characters`)] : [];
  };
}

/** A text that may be empty. */
export const anyText: Shape = (value, path) => (typeof value === 'string' ? [] : [fault(path, '应为文字', 'should be a text')]);

/** A number. */
export const number: Shape = (value, path) => (typeof value === 'number' && Number.isFinite(value) ? [] : [fault(path, value === undefined ? '缺失' : '应为数字', value === undefined ? 'is missing' : 'should be a number')]);

/** Yes or no. */
export const flag: Shape = (value, path) => (typeof value === 'boolean' ? [] : [fault(path, '应为 true 或 false', 'should be true or false')]);

/** Whatever it is. */
export const anything: Shape = () => [];

/** Values by name, whichever. */
export const anyRecord: Shape = (value, path) => (isRecord(value) ? [] : [fault(path, value === undefined ? '缺失' : '应为一组键值', value === undefined ? 'is missing' : 'should hold values by name')]);

/** One of some texts. */
export function oneOf(...allowed: readonly string[]): Shape {
  return (value, path) => (typeof value === 'string' && allowed.includes(value) ? [] : [fault(path, `应为 ${allowed.join('、')} 之一`, `should be one of ${allowed.join(', ')}`)]);
}

/** Null, or of a shape. */
export function nullOr(shape: Shape): Shape {
  return (value, path) => (value === null ? [] : shape(value, path));
}

/** A list of things of a shape. */
export function listOf(shape: Shape): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return [fault(path, value === undefined ? '缺失' : '应为列表', value === undefined ? 'is missing' : 'should be a list')];
    if (value.length > mostEntries) return [fault(path, `超过 ${mostEntries} 项`, `has more than ${mostEntries} entries`)];
    return bounded(value.flatMap((each: unknown, index) => shape(each, joined(path, String(index)))));
  };
}

/** One thing of a shape, or a list of them. */
export function oneOrMany(shape: Shape): Shape {
  return (value, path) => (Array.isArray(value) ? listOf(shape)(value, path) : shape(value, path));
}

/** Things of a shape by name. */
export function recordOf(shape: Shape): Shape {
  return (value, path) => {
    if (!isRecord(value)) return anyRecord(value, path);
    const entries = Object.entries(value);
    if (entries.length > mostEntries) return [fault(path, `超过 ${mostEntries} 项`, `has more than ${mostEntries} entries`)];
    return bounded(entries.flatMap(([name, each]) => (isForbidden(name) ? [fault(joined(path, name), '不得使用此名称', 'may not be called so')] : shape(each, joined(path, name)))));
  };
}

/** An object with these values, some of which may be left out, and no others. */
export function fields(needed: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape {
  return (value, path) => {
    if (!isRecord(value)) return anyRecord(value, path);
    const strange = Object.keys(value).filter((name) => !Object.hasOwn(needed, name) && !Object.hasOwn(optional, name));
    return bounded([
      ...Object.entries(needed).flatMap(([name, shape]) => shape(own(value, name), joined(path, name))),
      ...Object.entries(optional).flatMap(([name, shape]) => (own(value, name) === undefined ? [] : shape(own(value, name), joined(path, name)))),
      ...strange.map((name) => fault(joined(path, name), '不认识这一项', 'is not known here')),
    ]);
  };
}

/** True for an object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Makes a fault; the sentence goes on from the place's name. */
export function fault(path: string, message: string, messageEn: string): ShapeFault {
  return { path, message, messageEn };
}

function own(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function isForbidden(name: string): boolean {
  return name === '__proto__' || name === 'constructor' || name === 'prototype';
}

function bounded(faults: readonly ShapeFault[]): readonly ShapeFault[] {
  return faults.length > mostFaults ? faults.slice(0, mostFaults) : faults;
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
