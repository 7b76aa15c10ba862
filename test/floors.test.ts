import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const floors: Readonly<Record<string, number>> = {
  filing: 0,
  'form-engine': 1, 'flow-runtime': 1, procedures: 1, documents: 1,
  revisions: 1.5,
  server: 2, client: 2, cli: 2,
  'form-renderer': 3,
  studio: 4,
  plugin: 5,
};

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const packages = readdirSync(join(root, 'packages'));
const isCode = (file: string) => /\.(ts|tsx|mts|mjs|js|css)$/.test(file);
const isTest = (file: string) => /\.(test|spec)\.|\/fixtures?\/|\/test\//.test(file);
const sources = packages.flatMap((name) => filesUnder(join(root, 'packages', name))).filter(isCode);
const read = (file: string) => readFileSync(file, 'utf8');
const importsOf = (file: string) => [...read(file).matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
const shown = (file: string) => relative(root, file);

describe('the house', () => {
  it('has a floor for every package', () => {
    expect(packages.filter((name) => floors[name] === undefined)).toEqual([]);
  });

  it('has no other room on the top level', () => {
    const rooms = readdirSync(root).filter((name) => !name.startsWith('.') && name !== 'node_modules' && statSync(join(root, name)).isDirectory());
    expect(rooms.toSorted()).toEqual(['flows', 'forms', 'packages', 'playground', 'test']);
  });

  it('imports strictly downstairs', () => {
    const upstairs = sources.flatMap((file) => {
      const own = shown(file).split('/')[1] ?? '';
      return importsOf(file).flatMap((target) => {
        const other = /^@filing\/([^/]+)/.exec(target)?.[1];
        if (!other) return [];
        const room = floors[other];
        const allowed = room !== undefined && room < (floors[own] ?? -1);
        return allowed || (isTest(file) && other === 'flows') ? [] : [`${shown(file)} → ${target}`];
      });
    });
    expect(upstairs).toEqual([]);
  });

  it('reaches other packages by their door, never by their files', () => {
    expect(sources.filter((file) => importsOf(file).some((target) => /\.\.\/\.\.\/(?:\.\.\/)?[a-z-]+\/src\//.test(target))).map(shown)).toEqual([]);
  });

  it('names no procedure in any package', () => {
    const procedures = readdirSync(join(root, 'flows'), { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'node_modules').map((entry) => entry.name);
    expect(procedures.length).toBeGreaterThan(0);
    const naming = sources.filter((file) => !isTest(file)).filter((file) => procedures.some((name) => read(file).includes(name)));
    expect(naming.map(shown)).toEqual([]);
  });

  it('keeps forms as JSON without code', () => {
    expect(filesUnder(join(root, 'forms')).filter((file) => !/\.(json|md)$/.test(file)).map(shown)).toEqual([]);
  });
});

describe('the core', () => {
  const pure = sources.filter((file) => ['filing', 'form-engine', 'flow-runtime', 'documents'].includes(shown(file).split('/')[1] ?? '') && !isTest(file) && file.includes('/src/'));

  it('reads no clock, no network, no process and no file', () => {
    const impure = pure.filter((file) => /\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bfetch\(|\bMath\.random\(|from 'node:/.test(read(file)));
    expect(impure.map(shown)).toEqual([]);
  });

  it('evaluates no text anywhere', () => {
    const rooms = ['packages', 'forms', 'flows', 'playground'].flatMap((room) => filesUnder(join(root, room))).filter((file) => isCode(file) && !isTest(file));
    expect(rooms.filter((file) => /\beval\(|new Function\(|\bFunction\(['"`]/.test(read(file))).map(shown)).toEqual([]);
  });
});

describe('the sizes', () => {
  it('keeps every file under 300 lines, tests under 500', () => {
    const all = [...sources, ...['flows', 'playground', 'test'].flatMap((room) => filesUnder(join(root, room))).filter(isCode)];
    const long = all.filter((file) => read(file).split('\n').length > (isTest(file) || shown(file).startsWith('test/') ? 500 : 300));
    expect(long.map(shown)).toEqual([]);
  });

  it('gives every index forty lines at most', () => {
    expect(sources.filter((file) => /\/src\/index\.ts$/.test(file) && read(file).split('\n').length > 41).map(shown)).toEqual([]);
  });

  it('has no room for odds and ends', () => {
    expect(sources.filter((file) => /\/(utils?|helpers?|common|constants|types)\.tsx?$/.test(file)).map(shown)).toEqual([]);
  });
});
