import type { Period } from '@filing/filing';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { PickField } from './PickField.tsx';
import type { SourcePath } from './sourceValue.ts';
import { readPeriod } from './typed.ts';
import { TypedField } from './TypedField.tsx';
import { useRule } from './useRule.ts';

const unitOf = (period: unknown): keyof Period => (typeof period === 'object' && period !== null && 'months' in period ? 'months' : 'workingDays');
const countOf = (period: unknown) => (typeof period === 'object' && period !== null ? String((period as Period)[unitOf(period)] ?? '') : '');

/** A period: how many, of what. */
export function PeriodFields({ path, rule }: { readonly path: SourcePath; readonly rule: string }) {
  const { value, mayWrite, set } = useRule(path);
  const t = useTexts(rulesTexts);
  const unit = unitOf(value);
  const what = t('what', { rule, field: t('period') });
  const show = (period: unknown) => (period === value || period === undefined ? countOf(period) : `${countOf(period)} ${t(unitOf(period))}`);
  return (
    <>
      <TypedField path={path} label={t('period')} what={what} read={(typed) => readPeriod(typed, unit)} show={show} />
      <PickField label={t('unit')} value={unit} disabled={!mayWrite} options={(['workingDays', 'months'] as const).map((each) => ({ value: each, label: t(each) }))} onPick={(next) => set(t('change', { what }), { [next]: Number(countOf(value)) || 1 })} />
    </>
  );
}
