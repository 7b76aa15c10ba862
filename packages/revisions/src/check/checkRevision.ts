import type { RevisionFinding } from '@filing/filing/revisions';
import type { CheckOptions } from './checkOptions.ts';
import { flowFindings } from './flowFindings.ts';
import { expandedForms, formFindings } from './formFindings.ts';
import { invariantFindings } from './invariantFindings.ts';
import { lostIdentities } from './lostIdentities.ts';
import { guarded } from './makeFinding.ts';
import { outlineOf } from './outlineOf.ts';
import { sampleFindings } from './sampleFindings.ts';

/** Everything wrong with a procedure as it is written, all at once, in both languages: its forms, their English, its flow, policy, samples and invariants; against the revision running filings are under, fields that would be lost. Takes any JSON and never throws; one without errors can be published. */
export function checkRevision(source: unknown, options: CheckOptions): readonly RevisionFinding[] {
  const outline = outlineOf(source);
  const found = formFindings(outline, options);
  const broken = new Set(found.filter(({ part, severity }) => part === 'form' && severity === 'error').map(({ at }) => at));
  const forms = Object.fromEntries(Object.entries(expandedForms(outline)).filter(([name]) => !broken.has(name)));
  const flow = flowFindings(outline, broken.size === 0 ? forms : expandedForms(outline), options);
  const { procedure } = flow;
  const { base } = options;
  const strange = flow.findings.some(({ severity }) => severity === 'error');
  const walked = procedure ? guarded('invariant', '', () => invariantFindings(procedure)).filter(({ at }) => at !== '' || !strange) : [];
  return [
    ...outline.findings,
    ...found,
    ...(base ? guarded('form', '', () => lostIdentities(expandedForms(base as never), forms)) : []),
    ...flow.findings,
    ...walked,
    ...sampleFindings(outline, forms, options, broken),
  ];
}
