import { noEnd, type Period, type ValidityPolicy } from '@filing/filing';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ClauseField } from './ClauseField.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { PickField } from './PickField.tsx';
import { RuleCard } from './RuleSection.tsx';
import { readWholeDay } from './typed.ts';
import { TypedField } from './TypedField.tsx';
import { useRule } from './useRule.ts';
import { Was } from './Was.tsx';

/** How long a registration holds: a period, to one day, or without end. */
export function ValidityRule() {
  const path = ['policy', 'validity'];
  const { value, published, mayWrite, set } = useRule(path);
  const t = useTexts(rulesTexts);
  const validity = value as ValidityPolicy;
  const rule = t('validity');
  const kind = kindOf(validity);
  const last = (published ?? {}) as { readonly period?: Period; readonly until?: string };
  const to = (next: string) => {
    const { clause } = validity;
    const until = next === 'never' ? noEnd : last.until !== undefined && last.until !== noEnd ? last.until : '2030-12-31';
    set(t('change', { what: t('what', { rule, field: t('validity.kind') }) }), next === 'period' ? { period: last.period ?? { months: 36 }, clause } : { until, clause });
  };
  const show = (held: unknown) => says(held as ValidityPolicy);
  return (
    <RuleCard path={path} title={rule} clause={<ClauseField path={[...path, 'clause']} rule={rule} mayBeNone />}>
      <PickField label={t('validity.kind')} value={kind} disabled={!mayWrite} options={(['period', 'until', 'never'] as const).map((each) => ({ value: each, label: t(`validity.${each}`) }))} onPick={to} />
      {kind === 'period' && <PeriodFields path={[...path, 'period']} rule={rule} />}
      {kind === 'until' && <TypedField path={[...path, 'until']} label={t('until')} what={t('what', { rule, field: t('until') })} read={readWholeDay} show={(day) => String(day ?? '')} />}
      {kindOf(published as ValidityPolicy) !== kind && <div className="st-field" data-long><Was path={path} what={rule} show={show} /></div>}
    </RuleCard>
  );

  function says(held: ValidityPolicy): string {
    if ('until' in held) return held.until === noEnd ? t('validity.never') : `${t('validity.until')} ${held.until}`;
    const { months, workingDays } = held.period;
    return `${months ?? workingDays} ${t(months === undefined ? 'workingDays' : 'months')}`;
  }
}

function kindOf(validity: ValidityPolicy): 'period' | 'until' | 'never' {
  return 'until' in validity ? (validity.until === noEnd ? 'never' : 'until') : 'period';
}
