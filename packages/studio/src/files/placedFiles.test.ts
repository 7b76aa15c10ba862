import { expandForm } from '@filing/form-engine';
import { loadProcedures } from '@filing/procedures';
import { readRevisionFiles, revisionFiles, sourceOf } from '@filing/revisions';
import type { ProcedureSource } from '@filing/filing/revisions';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { placedFiles } from './placedFiles.ts';

let source: ProcedureSource;
beforeAll(async () => {
  const [first] = await loadProcedures(join(import.meta.dirname, '../../../..'), expandForm);
  if (!first) throw new Error('no procedure');
  source = sourceOf(first);
});

describe('files chosen one by one', () => {
  it('lie over the draft by path or name; what was not chosen stays', () => {
    const policy = JSON.stringify({ ...source.policy, limits: {} });
    for (const name of ['policy.json', `flows/${source.name}/policy.json`, `C/checkout/flows/${source.name}/policy.json`]) {
      const { files, unclear, twice } = placedFiles([{ name, text: policy }], source);
      expect([unclear, twice]).toEqual([[], []]);
      expect(readRevisionFiles(files, source)).toEqual({ source: { ...source, policy: { ...source.policy, limits: {} } } });
    }
  });

  it('are told where their place is not clear or taken twice', () => {
    const { files, unclear, twice } = placedFiles([{ name: 'holiday.jpg', text: '' }, { name: 'policy.json', text: '{}' }, { name: `flows/${source.name}/policy.json`, text: '{}' }], source);
    expect(unclear).toEqual(['holiday.jpg']);
    expect(twice).toEqual([`flows/${source.name}/policy.json`]);
    expect(Object.keys(files)).toEqual(Object.keys(revisionFiles(source)));
  });

  it('may bring a new form', () => {
    expect(Object.keys(placedFiles([{ name: 'letter.form.json', text: '{}' }], source).files)).toContain(`forms/${source.name}/letter.form.json`);
  });
});
