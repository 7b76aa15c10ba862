import { expect, it } from 'vitest';
import { nearestRule } from './useAskedRule.ts';

const places = ['policy.windows.submission', 'policy.deadlines.publicNotice', 'policy.deadlines.publicNotice.period.workingDays', 'policy.validity'];

it.each([
  ['policy.deadlines.publicNotice.period.workingDays', 'policy.deadlines.publicNotice.period.workingDays'],
  ['policy.deadlines.publicNotice.remind.0', 'policy.deadlines.publicNotice'],
  ['policy.windows.submission.spans.1.to', 'policy.windows.submission'],
  ['policy.windows.other', null],
  ['policy', null],
  ['', null],
])('%s is put right at %s', (path, place) => expect(nearestRule(path, places)).toBe(place));
