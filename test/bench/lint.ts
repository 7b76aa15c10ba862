import { join } from 'node:path';
import { expandForm, lintForm } from '@filing/form-engine';
import { loadProcedures } from '@filing/procedures';
import { percentile, rounded, type Measurement } from './measurement.ts';

/** How long lint of every form of the repository takes, all in one go. */
export async function benchLint(): Promise<readonly Measurement[]> {
  const procedures = await loadProcedures(join(import.meta.dirname, '..', '..'), expandForm);
  const forms = procedures.flatMap((procedure) => Object.values(procedure.written?.forms ?? procedure.forms).map((form) => ({ form, fragments: procedure.written?.fragments ?? {} })));
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now();
    for (const { form, fragments } of forms) lintForm(form, { fragments });
    return performance.now() - start;
  });
  return [{ what: `lint of all ${forms.length} forms, p50`, value: rounded(percentile(times, 0.5)), unit: 'ms' }];
}
