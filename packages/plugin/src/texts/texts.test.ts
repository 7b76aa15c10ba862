import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chinese } from './chinese.ts';
import { english } from './english.ts';

type Words = Readonly<Record<string, string>>;
const names = readdirSync(join(import.meta.dirname, 'areas')).filter((name) => name !== 'words.ts');
const areas = await Promise.all(names.map((name) => import(`./areas/${name.slice(0, -3)}.ts`) as Promise<{ readonly zh: Words; readonly en: Words }>));
const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();

describe('the texts', () => {
  it('are all there in both languages, none in two areas', () => {
    const keys = areas.flatMap(({ zh }) => Object.keys(zh)).toSorted();
    expect(keys.length).toBeGreaterThan(300);
    expect(keys).toEqual([...new Set(keys)]);
    expect(Object.keys(chinese).toSorted()).toEqual(keys);
    expect(Object.keys(english).toSorted()).toEqual(keys);
  });

  it('say something in each, with the same gaps', () => {
    const wrong = Object.entries<string>(chinese).filter(([key, text]) => {
      const other = (english as Words)[key] ?? '';
      return text.trim() === '' || other.trim() === '' || /[\u4e00-\u9fff]/.test(other) || gaps(text).join() !== gaps(other).join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});
