import type { RevisionFinding } from '@filing/filing/revisions';
import type { CheckOptions } from './checkOptions.ts';
import { flowFindings } from './flowFindings.ts';
import { expandedForms, formFindings } from './formFindings.ts';
import { invariantFindings } from './invariantFindings.ts';
import { lostIdentities } from './lostIdentities.ts';
import { guarded } from './makeFinding.ts';
import { outlineOf } from './outlineOf.ts';
import { sampleFindings } from './sampleFindings.ts';
import { widerReading, type Readable } from './widerReading.ts';

/** Everything wrong with a procedure as it is written, all at once, in both languages: its forms, their English, its flow, policy, samples and invariants; against the revision running filings are under, fields that would be lost. Takes any JSON and never throws; one without errors can be published. */
export function checkRevision(source: unknown, options: CheckOptions): readonly RevisionFinding[] {
  const outline = outlineOf(source);
  const found = formFindings(outline, options);
  const broken = new Set(found.filter(({ part, severity }) => part === 'form' && severity === 'error').map(({ at }) => at));
  const forms = Object.fromEntries(Object.entries(expandedForms(outline)).filter(([name]) => !broken.has(name)));
  const flow = flowFindings(outline, expandedForms(outline), options);
  const { procedure } = flow;
  const { base } = options;
  const [old, now] = [base ? guardedForms(base) : {}, expandedForms(outline)];
  const lost = Object.entries(now).flatMap(([name, form]) => guarded('form', name, () => lostIdentities(old, { [name]: form })).filter(({ severity }) => severity === 'warning' || !broken.has(name)));
  const wider = procedure && base ? guarded('flow', '', () => widerReading(readable(outlineOf(base)), readable(outline))) : [];
  const strange = flow.findings.some(({ severity }) => severity === 'error');
  const walked = procedure ? guarded('invariant', '', () => invariantFindings(procedure)).filter(({ at }) => at !== '' || !strange) : [];
  return [
    ...outline.findings,
    ...found,
    ...lost,
    ...wider,
    ...flow.findings,
    ...walked,
    ...sampleFindings(outline, forms, options, broken),
  ];
}

function readable(outline: ReturnType<typeof outlineOf>): Readable {
  return { forms: expandedForms(outline), english: outline.english as Readable['english'], flow: outline.flow as unknown as Readable['flow'] };
}

/** The forms of what running filings are under; none where it is no source. */
function guardedForms(base: unknown): ReturnType<typeof expandedForms> {
  return expandedForms(outlineOf(base));
}
