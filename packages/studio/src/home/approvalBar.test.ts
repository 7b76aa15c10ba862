import { describe, expect, it } from 'vitest';
import { approvalBar } from './approvalBar.ts';

const person = (id: string) => ({ id, name: id });
const draft = { status: 'submitted', editors: [person('a'), person('b')], createdBy: person('a'), submittedBy: person('c') } as const;

describe('approvalBar', () => {
  it('bars everybody who wrote in the draft or handed it in', () => {
    expect(['a', 'b', 'c', 'd'].map((me) => approvalBar(draft, me))).toEqual(['wrote', 'wrote', 'wrote', null]);
  });

  it('bars everybody while nothing waits for approval', () => {
    expect(approvalBar({ ...draft, status: 'editing' }, 'd')).toBe('status');
    expect(approvalBar({ ...draft, status: 'published' }, 'd')).toBe('status');
  });
});
