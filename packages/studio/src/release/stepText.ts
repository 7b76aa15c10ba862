import type { MigrationStep } from '@filing/filing/revisions';
import type { releaseTexts } from '../texts/release.ts';
import { fieldAt, titleAt } from './fieldAt.ts';
import type { FormPlan } from './formPlans.ts';
import { optionsOf } from './ValueInput.tsx';

type Say = (key: keyof typeof releaseTexts.en, params?: Readonly<Record<string, string | number>>) => string;

/** One step of a migration in a sentence. */
export function stepText(step: MigrationStep, { before, after }: Pick<FormPlan, 'before' | 'after'>, t: Say): string {
  const old = (path: string) => titleAt(before, path);
  const now = (path: string) => titleAt(fieldAt(after, path) ? after : before, path);
  switch (step.step) {
    case 'rename': return t('step.rename', { from: old(step.from), to: now(step.to) });
    case 'default': return t('step.default', { path: now(step.path), value: labelOf(after, step.path, step.value, t) });
    case 'map': return t('step.map', { path: now(step.path), pairs: step.values.map(({ from, to }) => t('step.map.pair', { from: labelOf(before, step.path, from, t), to: labelOf(after, step.path, to, t) })).join('，') });
    case 'split': return t('step.split', { from: old(step.from), separator: step.separator, into: step.into.map((path) => `“${now(path)}”`).join('、') });
    case 'drop': return t('step.drop', { path: old(step.path) });
  }
}

function labelOf(form: FormPlan['before'], path: string, value: unknown, t: Say): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  const field = fieldAt(form, path);
  const label = field && optionsOf(field.schema).find((option) => option.value === value)?.label;
  return label ?? (typeof value === 'object' ? JSON.stringify(value) : String(value));
}
