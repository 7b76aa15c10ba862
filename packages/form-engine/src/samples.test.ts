import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexOccupations, readCatalogue, type Answers, type Form, type FormContext, type FormSchema } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { checkForm, expandForm, lintForm } from './index.ts';

const folder = join(import.meta.dirname, '../../../forms');
const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));
const filesIn = (path: string, ending: string) => (existsSync(path) ? readdirSync(path) : []).filter((name) => name.endsWith(ending));
const fragments = Object.fromEntries(filesIn(join(folder, 'shared'), '.json').map((name) => [name.slice(0, -5), readJson(folder, 'shared', name) as FormSchema]));
const procedures = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !['shared', 'node_modules'].includes(entry.name)).map((entry) => entry.name);

const occupations = indexOccupations(readCatalogue(readJson(folder, 'shared', 'catalogue', 'occupations.json'), ''));

interface Envelope extends Pick<FormContext, 'applicant' | 'forms' | 'basis' | 'today'> {
  readonly answers: Answers;
  readonly expects?: readonly { code: string; path: string; clause: string | null }[];
}

describe.each(procedures)('forms of %s', (procedure) => {
  const form = (name: string) => expandForm(readJson(folder, procedure, `${name}.form.json`) as Form, fragments);
  const samples = filesIn(join(folder, procedure, 'samples'), '.json').map((name) => name.slice(0, -5));

  it.each(filesIn(join(folder, procedure), '.form.json').map((name) => name.slice(0, -10)))('lints %s clean, English and all', (name) => {
    const english = readJson(folder, procedure, `${name}.en.json`) as Readonly<Record<string, string>>;
    expect(lintForm(readJson(folder, procedure, `${name}.form.json`) as Form, { fragments, english })).toEqual([]);
    expect(samples.some((sample) => sample.startsWith(`${name}.valid`))).toBe(true);
  });

  it.each(samples.filter((name) => name.split('.')[1]?.startsWith('valid')))('takes %s', (name) => {
    const content = readJson(folder, procedure, 'samples', `${name}.json`) as Envelope;
    const { answers, ...context } = 'answers' in content ? content : { answers: content };
    const check = checkForm(form(name.split('.')[0] ?? ''), answers, { ...context, occupations });
    expect(check.problems).toEqual([]);
    expect(check.answers).toEqual(answers);
  });

  it.each(['valid', 'valid-secondary'])('has %s samples that agree with each other', (variant) => {
    const contents = samples.filter((name) => name.split('.')[1] === variant).map((name) => [name.split('.')[0] ?? '', readJson(folder, procedure, 'samples', `${name}.json`) as Envelope] as const);
    const forms = Object.fromEntries(contents.map(([name, content]) => [name, content.answers ?? content]));
    const applicant = contents.find(([, content]) => content.applicant)?.[1].applicant ?? {};
    const basis = contents.find(([, content]) => content.basis)?.[1].basis ?? {};
    for (const [name, { today }] of contents) expect(checkForm(form(name), forms[name], { applicant, forms, basis, occupations, ...(today ? { today } : {}) }).problems.map((problem) => `${name}: ${problem.message}`)).toEqual([]);
  });

  it.each(samples.filter((name) => name.split('.')[1]?.startsWith('invalid')))('says of %s just what it expects', (name) => {
    const { answers, expects, ...context } = readJson(folder, procedure, 'samples', `${name}.json`) as Envelope;
    const { problems } = checkForm(form(name.split('.')[0] ?? ''), answers, { ...context, occupations });
    expect(problems.map(({ code, path, clause }) => ({ code, path, clause }))).toEqual(expects);
  });
});
