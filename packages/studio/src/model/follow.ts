import type { Clause } from '@filing/filing';
import type { ProcedureSource, RevisionDifference, RevisionFinding } from '@filing/filing/revisions';
import { changeText, diffForms, lintForm } from '@filing/form-engine';
import type { Following } from './benchState.ts';

/** What is wrong with a source and in what it differs from the one it began from; gives the screen back between forms. */
export async function follow(source: ProcedureSource, base: ProcedureSource, { clauses }: { readonly clauses: readonly Clause[] }): Promise<Following> {
  const findings: RevisionFinding[] = [];
  const differences: RevisionDifference[] = [];
  for (const [name, form] of Object.entries(source.forms)) {
    findings.push(...lintForm(form, { clauses, fragments: source.fragments, ...(source.english[name] ? { english: source.english[name] } : {}) }).map((finding) => ({ ...finding, part: 'form' as const, at: name, messageEn: finding.message })));
    await pause();
    const before = base.forms[name];
    if (before && before !== form) differences.push(...diffForms(before, form).changes.map((change) => ({ procedure: source.name, part: 'form' as const, at: name, kind: change.kind, path: change.path, message: changeText(change, 'zh'), messageEn: changeText(change, 'en') })));
  }
  return { findings, differences };
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
