import { isOffice } from '@filing/filing';
import { useRef, type ReactNode } from 'react';
import { useAskedRule } from '../findings/useAskedRule.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { AddRouting } from './AddRouting.tsx';
import { DeadlineRules } from './DeadlineRules.tsx';
import { DutyRule } from './DutyRule.tsx';
import { LimitRules } from './LimitRules.tsx';
import { NumberRules } from './NumberRules.tsx';
import { RoutingRules } from './RoutingRules.tsx';
import { RuleSection } from './RuleSection.tsx';
import { TextRules } from './TextRules.tsx';
import { ValidityRule } from './ValidityRule.tsx';
import { WindowRules } from './WindowRules.tsx';

/** The values of the policy: each a field with its clause, beside what is published. */
export default function RulesTab() {
  const { source: { policy, flow } } = useWorkbench();
  const t = useTexts(rulesTexts);
  const box = useRef<HTMLDivElement>(null);
  useAskedRule(box);
  const all = (record: object | undefined, draw: (name: string) => ReactNode) => {
    const names = Object.keys(record ?? {});
    return names.length > 0 ? names.map(draw) : <p className="st-muted">{t('none')}</p>;
  };
  return (
    <div className="st-rules-page" ref={box}>
      <p className="st-muted">{t('intro')}</p>
      <RuleSection title={t('windows')}>{all(policy.windows, (name) => <WindowRules key={name} name={name} />)}</RuleSection>
      <RuleSection title={t('deadlines')}>{all(policy.deadlines, (name) => <DeadlineRules key={name} name={name} />)}</RuleSection>
      <RuleSection title={t('limits')}>{all(policy.limits, (name) => <LimitRules key={name} name={name} />)}</RuleSection>
      <RuleSection title={t('validity')}><ValidityRule /></RuleSection>
      <RuleSection title={t('numbers')}><NumberRules name="registrationNumber" /><NumberRules name="certificateNumber" /></RuleSection>
      {(policy.duty || flow.basis) && <RuleSection title={t('duty')}><DutyRule /></RuleSection>}
      <RuleSection title={t('texts')}>{all(policy.texts, (name) => <TextRules key={name} name={name} />)}</RuleSection>
      <RuleSection title={t('routing')}>
        <p className="st-muted">{t('routing.intro')} {t('routing.fixed')}</p>
        {all(flow.routing, (office) => isOffice(office) && <RoutingRules key={office} office={office} />)}
        <AddRouting />
        <p className="st-muted">{t('routing.standIns')} <code>filing offices import FILE</code></p>
      </RuleSection>
    </div>
  );
}
