import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { ProcedureSource } from '@filing/filing/revisions';
import { describe, expect, it } from 'vitest';
import { edited, readHouse, root } from '../fixtures/house.ts';
import { fileLimits, packFiles, readRevisionFiles, revisionFiles, unpackFiles } from '../index.ts';

const { sources } = await readHouse();
const school = sources.find(({ name }) => name === 'course-certificate') as ProcedureSource;
const problemsOf = (read: object) => ('problems' in read ? (read.problems as readonly { code: string; path: string; message: string }[]) : []).map(({ code, path }) => `${code} ${path}`);
const filesOf = (read: object) => ('files' in read ? (read.files as Readonly<Record<string, string>>) : {});

describe.each(sources.map((each) => [each.name, each] as const))('the files of %s', (name, source) => {
  const files = revisionFiles(source);

  it('are the repository’s, byte for byte', () => {
    const ours = ['', '/samples'].flatMap((part) => readdirSync(join(root, 'forms', name + part)).filter((each) => each.endsWith('.json')).map((each) => `forms/${name}${part}/${each}`));
    expect(Object.keys(files).filter((path) => path.startsWith(`forms/${name}/`)).toSorted()).toEqual(ours.toSorted());
    expect(Object.entries(files).filter(([path, text]) => !path.endsWith('flow.json') && text !== readFileSync(join(root, path), 'utf8')).map(([path]) => path)).toEqual([]);
    expect(Object.hasOwn(files, `flows/${name}/invariants.json`)).toBe(existsSync(join(root, `flows/${name}/invariants.json`)));
  });

  it('read, packed and unpacked are the same procedure', () => {
    const unpacked = filesOf(unpackFiles(packFiles(files)));
    expect(unpacked).toEqual(files);
    const read = readRevisionFiles(unpacked, source);
    expect('source' in read && revisionFiles(read.source)).toEqual(files);
    expect('source' in read && read.source).toEqual(JSON.parse(JSON.stringify(source)));
  });
});

describe('readRevisionFiles', () => {
  const files = revisionFiles(school);

  it('tells every problem at once, each with its file', () => {
    const read = readRevisionFiles({ 'forms/course-certificate/objection.form.json': '{', 'forms/course-certificate/materials.form.json': '[]', 'flows/course-certificate/invariants.json': '{}', '../../etc/passwd': 'x', 'flows/other/policy.json': '{}', 'forms/course-certificate/samples/../../x.json': '{}' }, school);
    expect(problemsOf(read)).toEqual(['json.malformed forms/course-certificate/objection.form.json', 'type forms/course-certificate/materials.form.json', 'type flows/course-certificate/invariants.json', 'file.type ../../etc/passwd', 'file.type flows/other/policy.json', 'file.type forms/course-certificate/samples/../../x.json', 'file.missing flows/course-certificate/policy.json']);
    expect(problemsOf(readRevisionFiles({}, school))).toEqual(['file.missing forms/course-certificate', 'file.missing flows/course-certificate/policy.json']);
  });

  it('keeps the flow where none is given, and takes what is not there as gone', () => {
    const { 'flows/course-certificate/flow.json': _flow, 'forms/course-certificate/objection.form.json': _form, ...rest } = files;
    const read = readRevisionFiles(rest, school);
    expect('source' in read && [read.source.flow, Object.hasOwn(read.source.forms, 'objection')]).toEqual([school.flow, false]);
  });

  it('keeps answers that look like an envelope', () => {
    const odd = edited(school, ({ samples }) => { samples.push({ form: 'objection', name: 'objection.valid-odd', answers: { answers: 1 } }); });
    const read = readRevisionFiles(revisionFiles(odd), school);
    expect('source' in read && read.source.samples.find(({ name }) => name === 'objection.valid-odd')?.answers).toEqual({ answers: 1 });
  });
});

describe('unpackFiles', () => {
  const policy = 'flows/course-certificate/policy.json';
  const zip = (files: Record<string, string>) => zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));

  it('takes a folder around everything off and leaves clutter alone', () => {
    expect(unpackFiles(zip({ [`export/${policy}`]: '{}', 'export/.DS_Store': 'x', '__MACOSX/x': 'y' }))).toEqual({ files: { [policy]: '{}' } });
  });

  it.each([
    ['nothing', new Uint8Array()], ['no archive', strToU8('hello'.repeat(100))], ['half an archive', packFiles({ [policy]: '{}'.repeat(900) }).slice(0, 60)],
  ])('refuses %s', (_what, bytes) => {
    expect(problemsOf(unpackFiles(bytes))).toEqual(['file.type ']);
  });

  it('refuses bombs, paths outside the layout, too many and too large', () => {
    expect(problemsOf(unpackFiles(zip({ [policy]: ' '.repeat(fileLimits.each) })))).toEqual([`file.unsafe ${policy}`]);
    expect(problemsOf(unpackFiles(zip({ [policy]: ' '.repeat(fileLimits.each + 1) })))).toEqual([`file.too-large ${policy}`, `file.unsafe ${policy}`]);
    expect(problemsOf(unpackFiles(zip({ '../x.json': '{}', '/etc/x': '{}', 'forms/a/../b.form.json': '{}', 'flows\\a\\policy.json': '{}' })))).toHaveLength(4);
    expect(problemsOf(unpackFiles(zip(Object.fromEntries(Array.from({ length: fileLimits.count + 1 }, (_, index) => [`forms/shared/f${index}.json`, '{}'])))))).toEqual(['file.too-large ']);
    expect(problemsOf(unpackFiles(new Uint8Array(fileLimits.archive + 1)))).toEqual(['file.too-large ']);
  });

  it('unpacks nothing beyond the sizes an archive lists, and refuses one that lies', () => {
    const lying = zip({ [policy]: ' '.repeat(500_000) });
    const view = new DataView(lying.buffer, lying.byteOffset);
    const central = lying.findIndex((_, index) => index + 4 <= lying.length && view.getUint32(index, true) === 0x02014b50);
    view.setUint32(central + 24, 2, true);
    const read = unpackFiles(lying);
    expect(filesOf(read)[policy]?.length ?? 0).toBeLessThanOrEqual(2);
  });

  it('refuses what is not UTF-8', () => {
    expect(problemsOf(unpackFiles(zipSync({ [policy]: new Uint8Array([0xc4, 0xe3, 0xba, 0xc3]) })))).toEqual([`json.malformed ${policy}`]);
  });
});
