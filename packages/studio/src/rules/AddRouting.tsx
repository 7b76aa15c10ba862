import type { Office, RoutingRule } from '@filing/filing';
import { Button } from 'antd';
import { useState } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { officeTitle } from '../steps/chainNames.ts';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { PickField } from './PickField.tsx';
import { unroutedOffices } from './routingEdits.ts';
import { useRule } from './useRule.ts';

const first: RoutingRule = { org: ['applicant.district'], because: '注册地所在区', becauseEn: 'registered district' };

/** A first rule for an office of the chain that has none yet; nothing where every office has one. */
export function AddRouting() {
  const { locale } = useStudio();
  const { source: { flow } } = useWorkbench();
  const { mayWrite, set } = useRule(['flow', 'routing']);
  const t = useTexts(rulesTexts);
  const [chosen, setChosen] = useState<Office | null>(null);
  const offices = unroutedOffices(flow);
  const office = chosen && offices.includes(chosen) ? chosen : offices[0];
  if (!mayWrite || !office) return null;
  return (
    <div className="st-add-routing">
      <PickField label={t('routing.for')} value={office} options={offices.map((each) => ({ value: each, label: officeTitle(each, locale) }))} onPick={(next) => setChosen(next as Office)} />
      <Button onClick={() => set(t('change', { what: t('what', { rule: officeTitle(office, locale), field: t('routing') }) }), { ...flow.routing, [office]: [first] })}>{t('routing.set')}</Button>
    </div>
  );
}
