import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expandForm, checkForm } from '@filing/form-engine';
import { loadProcedures } from '@filing/procedures';
import { indexOccupations, readCatalogue, type Answers } from '@filing/filing';
import { percentile, rounded, type Measurement } from './measurement.ts';

const root = join(import.meta.dirname, '..', '..');

/** How long the whole-answer check of a table takes at 10, 100 and 1,000 rows. */
export async function benchValidation(): Promise<readonly Measurement[]> {
  const procedure = (await loadProcedures(root, expandForm)).find(({ name }) => name === 'course-certificate');
  const form = procedure?.forms['recommendation-table'];
  const sample = procedure?.samples.find(({ name }) => name === 'recommendation-table.valid')?.answers as { projects: readonly Answers[] } | undefined;
  if (!procedure || !form || !sample) throw new Error('the recommendation table or its sample is missing');
  const occupations = indexOccupations(readCatalogue(JSON.parse(await readFile(join(root, 'forms/shared/catalogue/occupations.json'), 'utf8')), 'named'));
  return [10, 100, 1_000].flatMap((rows) => {
    const answers = { ...sample, projects: Array.from({ length: rows }, () => ({ ...sample.projects[0] })) };
    const check = () => checkForm(form, answers, { policy: procedure.policy as never, occupations });
    for (let warm = 0; warm < 5; warm += 1) check();
    const times = Array.from({ length: 20 }, () => {
      const start = performance.now();
      check();
      return performance.now() - start;
    });
    return [{ what: `server validation of ${rows} rows, p50`, value: rounded(percentile(times, 0.5)), unit: 'ms' }];
  });
}
