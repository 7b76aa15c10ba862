import type { RevisionFinding } from '@filing/filing/revisions';
import { describe, expect, it } from 'vitest';
import { findingRoute } from './findingRoute.ts';
import { groupFindings } from './groupFindings.ts';

const finding = (part: RevisionFinding['part'], at: string, severity: RevisionFinding['severity'], path = ''): RevisionFinding => ({ part, at, severity, path, message: '', messageEn: '' });

describe('groupFindings', () => {
  it('puts places with errors first, and errors first within a place', () => {
    const groups = groupFindings([finding('form', 'a', 'warning'), finding('policy', '', 'warning'), finding('policy', '', 'error'), finding('invariant', '2', 'error')]);
    expect(groups.map(({ part, errors }) => [part, errors])).toEqual([['policy', 1], ['invariant', 1], ['form', 0]]);
    expect(groups[0]?.findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  it('finds nothing in nothing', () => {
    expect(groupFindings([])).toEqual([]);
  });
});

describe('findingRoute', () => {
  it('leads to the field, the rule or the chain', () => {
    expect(findingRoute('d', finding('form', 'table', 'error', 'rows.items.level'))).toEqual('draft/d/forms/table/rows.items.level');
    expect(findingRoute('d', finding('english', 'table', 'error'))).toBe('draft/d/forms/table');
    expect(findingRoute('d', finding('policy', '', 'error', 'deadlines.notice'))).toBe('draft/d/rules/deadlines.notice');
    expect(findingRoute('d', finding('invariant', '2', 'error'))).toBe('draft/d/flow');
    expect(findingRoute('d', finding('sample', 'whole', 'error'))).toBe('draft/d/forms');
  });
});
