import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RevisionFinding } from '@filing/filing/revisions';
import { openDeskServer, type DeskServer } from '../fixtures/deskServer.ts';

interface Hostile { readonly name: string; readonly form: object; readonly fragments?: object; readonly english?: object; readonly at?: string; readonly says?: string }
const corpus = join(import.meta.dirname, '..', '..', '..', '..', 'packages/form-engine/src/fixtures/hostile/readHostile.ts');
const { readHostile } = (await import(corpus)) as { readHostile: (file: string) => readonly Hostile[] };

let test: DeskServer;
beforeAll(async () => {
  test = await openDeskServer();
});
afterAll(() => test.close());

it.each(['expressions', 'patterns', 'prototypeKeys', 'shapes', 'texts'])('hostile %s are refused or found out, are never published, and never break the server', { timeout: 120_000 }, async (file) => {
  const draft = await test.draft();
  let { version } = draft;
  const passed: string[] = [];
  for (const { name, form, fragments, english, at, says } of readHostile(`${file}.json`)) {
    const source = { ...draft.source, forms: { ...draft.source.forms, letter: { ...form, 'x-form': 'letter' } }, fragments: { ...fragments }, english: { ...draft.source.english, ...(english ? { letter: english } : {}) } };
    const saved = await test.ask('first', 'PUT', `/revision-drafts/${draft.id}`, { version, source });
    expect([name, [200, 400, 413, 422].includes(saved.status)]).toEqual([name, true]);
    if (saved.status !== 200) continue;
    ({ version } = saved.body);
    const { status, body } = await test.ask<{ findings: readonly RevisionFinding[] }>('first', 'GET', `/revision-drafts/${draft.id}/check`);
    expect([name, status]).toEqual([name, 200]);
    const wrong = body.findings.some(({ severity, part }) => severity === 'error' && (part === 'form' || part === 'english'));
    if ((at !== undefined || says !== undefined) && !wrong) passed.push(name);
  }
  expect(passed).toEqual([]);
  expect((await test.ask('first', 'POST', `/revision-drafts/${draft.id}/submit`, { version })).status).toBe(422);
  expect((await test.ask('first', 'GET', '/policy-desk')).status).toBe(200);
});
