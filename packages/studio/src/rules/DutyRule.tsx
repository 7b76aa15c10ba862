import type { DutyPolicy } from '@filing/filing';
import { useStudio } from '../root/studioContext.ts';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ClauseField } from './ClauseField.tsx';
import { RuleCard } from './RuleSection.tsx';
import { readDays, readReminders } from './typed.ts';
import { TypedField } from './TypedField.tsx';
import { useRule } from './useRule.ts';

const list = (days: unknown) => (Array.isArray(days) ? days.join('、') : '');

/** What holders owe every year: on which days, reminded when. */
export function DutyRule() {
  const { locale } = useStudio();
  const path = ['policy', 'duty'];
  const { value } = useRule(path);
  const t = useTexts(rulesTexts);
  const duty = value as DutyPolicy;
  const rule = locale === 'en' ? duty.titleEn : duty.title;
  return (
    <RuleCard title={rule} clause={<ClauseField path={[...path, 'clause']} rule={rule} />}>
      <TypedField path={[...path, 'due']} label={t('due')} what={t('what', { rule, field: t('due') })} read={readDays} show={list} hint={t('due.hint')} />
      <TypedField path={[...path, 'remind']} label={t('remind')} what={t('what', { rule, field: t('remind') })} optional read={(typed) => readReminders(typed, { workingDays: 365 })} show={list} hint={t('remind.hint')} />
    </RuleCard>
  );
}
