import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintForm, lintMigration, patternProblem } from './index.ts';
import { readHostile } from './fixtures/hostile/readHostile.ts';
import { lintSentence } from './lintSentences.ts';

const han = /\p{Script=Han}/u;

describe('lint in English', () => {
  it('has a sentence for every finding of the hostile corpus', () => {
    const files = readdirSync(join(import.meta.dirname, 'fixtures/hostile')).filter((name) => name.endsWith('.json'));
    const findings = files.flatMap((file) => readHostile(file)).flatMap(({ form, fragments, english }) => lintForm(form, { clauses: [], ids: true, ...(fragments ? { fragments } : {}), ...(english ? { english } : {}) }));
    expect(findings.length).toBeGreaterThan(500);
    expect(findings.filter(({ message, messageEn }) => han.test(message) && message === messageEn)).toEqual([]);
  });

  it('has a sentence for each that lint’s sources hold', () => {
    const sources = ['lintNode.ts', 'lintPrint.ts', 'lintRaw.ts', 'lintLoops.ts', 'lintExpressions.ts', 'lintForm.ts', 'lintConditions.ts', 'conditionAtoms.ts', 'lintMigration.ts', 'safePattern.ts', 'expression.ts', 'expandForm.ts'];
    const texts = sources.flatMap((file) => readFileSync(join(import.meta.dirname, file), 'utf8').split('\n').filter((line) => !/^\s*(\/\/|\/?\*)/.test(line)).flatMap((line) => [...line.matchAll(/'([^'\n]*)'|`([^`\n]*)`/g)].map((match) => match[1] ?? match[2] ?? '')));
    const said = texts.filter((each) => han.test(each)).map((each) => each.replace(/\$\{[^}]*\}/g, 'x'));
    expect(said.length).toBeGreaterThan(70);
    expect(said.filter((each) => lintSentence(each) === each)).toEqual([]);
  });

  it('says migrations and patterns too', () => {
    expect(lintMigration({ form: 'f', steps: [{ step: 'fly' }] })).toEqual([{ severity: 'error', path: 'steps.0', message: '第 1 步：没有 fly 这种步骤。', messageEn: 'Step 1: there is no step fly.' }]);
    expect(lintSentence(patternProblem('a') ?? '')).toBe('a pattern begins with ^ and ends with $');
  });
});
