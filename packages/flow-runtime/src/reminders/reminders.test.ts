import type { Deadline, Policy } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { jointProcedure } from '../fixtures/jointProcedure.ts';
import { at } from '../fixtures/travel.ts';
import { dueDeadlineReminders, dueReminder, nextReminder, remindersOf } from '../index.ts';

const { policy } = jointProcedure;
const running: Deadline = { name: 'results', at: '2026-10-13T23:59:59.999+08:00', startedAt: '2026-09-30T00:00:00.000+08:00', provisional: false, status: 'running', days: [], passing: 'late' };
const { passing: _late, ...ending } = running;
const said = (deadline: Deadline, now: string, by: Policy = policy) => dueDeadlineReminders(by, { deadlines: [deadline] }, at(now)).map(({ days }) => days);
const next = (deadline: Deadline, now: string, before: readonly Deadline[] = [deadline]) => nextReminder(policy, before, { deadlines: [deadline] }, at(now))?.toISOString() ?? null;

describe('reminders of a deadline', () => {
  it.each<[string, Deadline, string, readonly (number | 'over')[]]>([
    ['long before', running, '2026-10-10T23:59:59', []],
    ['at the beginning of the second day before', running, '2026-10-11T00:00', [2]],
    ['the day before: the last one said stands', running, '2026-10-12T10:00', [2]],
    ['on the day itself', running, '2026-10-13T08:00', [0]],
    ['after it, where it ends nothing', running, '2026-10-14T00:00', ['over']],
    ['months after it', running, '2027-01-01', ['over']],
    ['after it, where it ends something: that is said by its end', ending, '2026-10-14T00:00', []],
    ['on the day, where it ends something', ending, '2026-10-13T23:59', [0]],
    ['while paused', { ...running, status: 'paused' }, '2026-10-13', []],
    ['once met', { ...running, status: 'met' }, '2026-10-14', []],
    ['on a calendar not yet published: ahead', { ...running, provisional: true }, '2026-10-13', [0]],
    ['on a calendar not yet published: never over', { ...running, provisional: true }, '2026-10-20', [0]],
  ])('%s', (_what, deadline, now, days) => {
    expect(said(deadline, now)).toEqual(days);
  });

  it('says nothing where the policy names no days, but that it is over', () => {
    const { remind: _none, ...results } = policy.deadlines['results'] ?? { period: {} };
    const silent = { ...policy, deadlines: { results } } as unknown as Policy;
    expect([said(ending, '2026-10-13', silent), said(running, '2026-10-14', silent)]).toEqual([[], ['over']]);
  });

  it.each<[string, Deadline, string, readonly Deadline[], string | null]>([
    ['the first one to come', running, '2026-10-01', [running], '2026-10-10T16:00:00.000Z'],
    ['the one after it', running, '2026-10-11T00:00', [running], '2026-10-12T16:00:00.000Z'],
    ['the end', running, '2026-10-13T09:00', [running], '2026-10-13T16:00:00.000Z'],
    ['nothing more', running, '2026-10-14', [running], null],
    ['at once, begun near its end', running, '2026-10-12T09:00', [], '2026-10-12T01:00:00.000Z'],
    ['at once, moved nearer', running, '2026-10-12T09:00', [{ ...running, at: '2026-10-20T23:59:59.999+08:00' }], '2026-10-12T01:00:00.000Z'],
    ['at once, going on again', running, '2026-10-12T09:00', [{ ...running, status: 'paused' }], '2026-10-12T01:00:00.000Z'],
    ['nothing once met', { ...running, status: 'met' }, '2026-10-01', [running], null],
  ])('is next due: %s', (_what, deadline, now, before, instant) => {
    expect(next(deadline, now, before)).toBe(instant);
  });

  it('is said of the newest alone after a sleep', () => {
    const all = remindersOf('2026-06-30', [1, 30, 7], false);
    expect(all.map(({ days }) => days)).toEqual([30, 7, 1]);
    expect(dueReminder(all, at('2026-06-25'))?.days).toBe(7);
    expect(dueReminder(all, at('2026-05-30'))).toBeNull();
  });
});
