import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { permitProcedure } from '../fixtures/permitProcedure.ts';
import { lintFlow } from '../index.ts';
import { flowSentence } from './flowSentences.ts';

const han = /\p{Script=Han}/u;

describe('findings about a chain in English', () => {
  it('are there for each sentence that lint’s sources hold', () => {
    const sources = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.includes('.test.') && name !== 'flowSentences.ts');
    const texts = sources.flatMap((file) => readFileSync(join(import.meta.dirname, file), 'utf8').split('\n').filter((line) => !/^\s*(\/\/|\/?\*)/.test(line)).flatMap((line) => [...line.matchAll(/'([^'\n]*)'|`([^`\n]*)`/g)].map((match) => match[1] ?? match[2] ?? '')));
    const said = texts.filter((each) => han.test(each)).map((each) => each.replace(/\$\{[^}]*\}/g, 'x'));
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter((each) => flowSentence(each) === each)).toEqual([]);
  });

  it('come with the finding', () => {
    const copy = structuredClone(permitProcedure) as { flow: { machine: { initial: string } } };
    copy.flow.machine.initial = 'nowhere';
    expect(lintFlow(copy as never)[0]).toMatchObject({ message: '没有初始状态“nowhere”。', messageEn: 'There is no initial state “nowhere”.' });
  });
});
