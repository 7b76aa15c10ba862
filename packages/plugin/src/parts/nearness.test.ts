import type { DeadlineView } from '@filing/filing';
import { expect, test } from 'vitest';
import { nearness } from './nearness.ts';

const deadline = (more: Partial<DeadlineView> = {}): DeadlineView => ({
  name: 'n', title: 't', titleEn: 't', clause: 'c', at: '2026-06-12T23:59:59.999+08:00', startedAt: '2026-06-05T09:00:00+08:00', provisional: false, status: 'running',
  days: ['2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12'], ...more,
});
const now = (day: string) => new Date(`${day}T09:00:00+08:00`);

test('counts the working days that are left', () => {
  expect(nearness(deadline(), now('2026-06-08'))).toEqual({ tone: 'calm', kind: 'working', left: 4 });
  expect(nearness(deadline(), now('2026-06-10'))).toEqual({ tone: 'soon', kind: 'working', left: 2 });
  expect(nearness(deadline(), now('2026-06-12')).kind).toBe('last');
  expect(nearness(deadline(), now('2026-06-13'))).toMatchObject({ tone: 'over', kind: 'over' });
});

test('counts nothing down before the day it counts from', () => {
  expect(nearness(deadline(), now('2026-05-12'))).toEqual({ tone: 'calm', kind: 'ahead', left: 5 });
  expect(nearness(deadline(), now('2026-06-05'))).toMatchObject({ kind: 'working', left: 5 });
});

test('counts days where the period is in months, and nothing while paused or met', () => {
  expect(nearness(deadline({ days: [] }), now('2026-06-01'))).toEqual({ tone: 'calm', kind: 'days', left: 11 });
  expect(nearness(deadline({ status: 'paused', remaining: 3 }), now('2026-06-20'))).toEqual({ tone: 'calm', kind: 'paused', left: 3 });
  expect(nearness(deadline({ status: 'met' }), now('2026-06-20')).kind).toBe('met');
});
