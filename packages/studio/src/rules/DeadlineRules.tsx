import type { DeadlinePolicy } from '@filing/filing';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { answerFacts, factTitle } from './answerFacts.ts';
import { ClauseField } from './ClauseField.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { PickField } from './PickField.tsx';
import { RuleCard } from './RuleSection.tsx';
import { readReminders } from './typed.ts';
import { TypedField } from './TypedField.tsx';
import { useRule } from './useRule.ts';
import { Was } from './Was.tsx';

/** One deadline: how long, from when, what its passing does, when it is reminded of. */
export function DeadlineRules({ name }: { readonly name: string }) {
  const { locale } = useStudio();
  const { procedure } = useWorkbench();
  const path = ['policy', 'deadlines', name];
  const { value } = useRule(path);
  const counted = useRule([...path, 'from']);
  const passing = useRule([...path, 'passing']);
  const t = useTexts(rulesTexts);
  const deadline = value as DeadlinePolicy;
  const list = (days: unknown) => (Array.isArray(days) ? days.join(t('list')) : '');
  const rule = locale === 'en' ? deadline.titleEn : deadline.title;
  const field = (key: 'counted' | 'passing' | 'remind') => t('what', { rule, field: t(key) });
  const starts = (from: unknown) => (from === undefined ? t('counted.start') : t('counted.answer', { field: factTitle(procedure, String(from), locale) ?? String(from) }));
  const days = answerFacts(procedure, locale, (schema) => schema.format === 'date' || schema['x-component'] === 'DatePicker').map((fact) => ({ value: fact.path, label: t('counted.answer', { field: fact.title }) }));
  const ends = (how: unknown) => t(how === 'late' ? 'passing.late' : 'passing.ends');
  return (
    <RuleCard path={path} title={rule} clause={<ClauseField path={[...path, 'clause']} rule={rule} />}>
      <PeriodFields path={[...path, 'period']} rule={rule} />
      <div className="st-field">
        <PickField label={t('counted')} value={String(counted.value ?? 'start')} disabled={!counted.mayWrite} options={[{ value: 'start', label: t('counted.start') }, ...days]} onPick={(from) => counted.set(t('change', { what: field('counted') }), from === 'start' ? undefined : from)} />
        <Was path={[...path, 'from']} what={field('counted')} show={starts} />
      </div>
      <div className="st-field">
        <PickField label={t('passing')} value={String(passing.value ?? 'ends')} disabled={!passing.mayWrite} options={(['ends', 'late'] as const).map((how) => ({ value: how, label: ends(how) }))} onPick={(how) => passing.set(t('change', { what: field('passing') }), how === 'ends' ? undefined : how)} />
        <Was path={[...path, 'passing']} what={field('passing')} show={ends} />
      </div>
      <TypedField path={[...path, 'remind']} label={t('remind')} what={field('remind')} optional read={(typed) => readReminders(typed, deadline.period)} show={list} hint={t('remind.hint')} />
    </RuleCard>
  );
}
