import type { DutyPolicy } from '@filing/filing';
import { Button } from 'antd';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ClauseField } from './ClauseField.tsx';
import { RuleCard } from './RuleSection.tsx';
import { readDays, readReminders, readText } from './typed.ts';
import { TypedField } from './TypedField.tsx';
import { useRule } from './useRule.ts';
import { Was } from './Was.tsx';

/** What holders owe every year: on which days, reminded when. One begun here has no day yet; the check says so until it has. */
export function DutyRule() {
  const { locale } = useStudio();
  const { source: { flow } } = useWorkbench();
  const path = ['policy', 'duty'];
  const { value, mayWrite, set } = useRule(path);
  const t = useTexts(rulesTexts);
  const named = (duty: unknown) => (duty ? (duty as DutyPolicy)[locale === 'en' ? 'titleEn' : 'title'] : t('duty.none'));
  const list = (days: unknown) => (Array.isArray(days) ? days.join(t('list')) : '');
  const words = (title: unknown) => String(title ?? '');
  const begin = () => set(t('duty.add'), { title: '定期应报', titleEn: 'Regular report', due: [], clause: flow.basis?.clause ?? '' } satisfies DutyPolicy);
  if (value === undefined) {
    return (
      <>
        <p className="st-muted">{t('duty.none')}</p>
        <Was path={path} what={t('duty')} show={named} />
        {mayWrite && <div><Button onClick={begin}>{t('duty.add')}</Button></div>}
      </>
    );
  }
  const rule = named(value) || t('duty');
  return (
    <RuleCard path={path} title={rule} clause={<ClauseField path={[...path, 'clause']} rule={rule} />} foot={mayWrite && <div><Button onClick={() => set(t('duty.remove'), undefined)}>{t('duty.remove')}</Button></div>}>
      <TypedField path={[...path, 'title']} label={t('titleZh')} lang="zh-CN" what={t('what', { rule, field: t('titleZh') })} read={(typed) => readText(typed, 80)} show={words} />
      <TypedField path={[...path, 'titleEn']} label={t('titleEn')} lang="en" what={t('what', { rule, field: t('titleEn') })} read={(typed) => readText(typed, 80)} show={words} />
      <TypedField path={[...path, 'due']} label={t('due')} what={t('what', { rule, field: t('due') })} read={readDays} show={list} hint={t('due.hint')} />
      <TypedField path={[...path, 'remind']} label={t('remind')} what={t('what', { rule, field: t('remind') })} optional read={(typed) => readReminders(typed, { workingDays: 365 })} show={list} hint={t('remind.hint')} />
    </RuleCard>
  );
}
