import { revisionParts, type RevisionFinding, type RevisionPart } from '@filing/filing/revisions';

/** The findings of one place. */
export interface FindingGroup {
  readonly part: RevisionPart;
  readonly at: string;
  readonly findings: readonly RevisionFinding[];
  readonly errors: number;
}

/** Findings by part and place: places with errors first, within a place errors first; else as they came. */
export function groupFindings(findings: readonly RevisionFinding[]): readonly FindingGroup[] {
  const keys = [...new Set(findings.map(({ part, at }) => JSON.stringify([part, at])))];
  const groups = keys.map((key): FindingGroup => {
    const [part, at] = JSON.parse(key) as [RevisionPart, string];
    const own = findings.filter((each) => each.part === part && each.at === at);
    const errors = own.filter(({ severity }) => severity === 'error');
    return { part, at, findings: [...errors, ...own.filter(({ severity }) => severity !== 'error')], errors: errors.length };
  });
  return groups.toSorted((one, other) => Number(other.errors > 0) - Number(one.errors > 0) || revisionParts.indexOf(one.part) - revisionParts.indexOf(other.part));
}
