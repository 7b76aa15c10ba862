import { procedureOf } from '@filing/revisions';
import type { MigrationStep } from '@filing/filing/revisions';
import { useMemo } from 'react';
import { useWorkbench } from '../root/workbenchContext.ts';
import { releaseTexts } from '../texts/release.ts';
import { useTexts } from '../texts/useTexts.ts';
import { FormPlanCard } from './FormPlanCard.tsx';
import { formPlans, withSteps } from './formPlans.ts';
import { Refused } from './Refused.tsx';
import { useDraftSave } from './useDraftSave.ts';

/** How what was entered in running filings becomes answers to the draft, form by form; saved with the draft. */
export function PlanEditor() {
  const { base, procedure, draft, mayWrite } = useWorkbench();
  const t = useTexts(releaseTexts);
  const { save, problems } = useDraftSave();
  const before = useMemo(() => procedureOf(base.source).forms, [base]);
  const plans = useMemo(() => formPlans(before, procedure.forms, draft.migrations), [before, procedure, draft.migrations]);
  const onSteps = (form: string) => (steps: readonly MigrationStep[] | null) => void save(({ migrations }) => ({ migrations: withSteps(migrations, form, steps) }));
  return (
    <section className="st-section" aria-label={t('plan')}>
      <h2>{t('plan')}</h2>
      <p className="st-muted">{t(plans.length === 0 ? 'plan.none' : 'plan.about')}</p>
      <Refused problems={problems} />
      {plans.map((plan) => <FormPlanCard key={plan.form} plan={plan} onSteps={mayWrite ? onSteps(plan.form) : undefined} />)}
    </section>
  );
}
