import type { MigrationStep, ProcedureSource } from '@filing/filing/revisions';
import { translateForm } from '@filing/form-engine';
import { procedureOf } from '@filing/revisions';
import { useMemo } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { releaseTexts } from '../texts/release.ts';
import { useTexts } from '../texts/useTexts.ts';
import { FormPlanCard } from './FormPlanCard.tsx';
import { titleAt } from './fieldAt.ts';
import { formPlans, withSteps, type FormPlan } from './formPlans.ts';
import { Refused } from './Refused.tsx';
import { useDraftSave } from './useDraftSave.ts';

/** How what was entered in running filings becomes answers to the draft, form by form; saved with the draft. */
export function PlanEditor() {
  const { locale } = useStudio();
  const { base, procedure, source, draft, mayWrite } = useWorkbench();
  const t = useTexts(releaseTexts);
  const { save, problems } = useDraftSave();
  const before = useMemo(() => procedureOf(base.source).forms, [base]);
  const plans = useMemo(() => formPlans(before, procedure.forms, draft.migrations), [before, procedure, draft.migrations]);
  const shown = useMemo(() => (locale === 'en' ? plans.map((plan) => inEnglish(plan, base.source, source)) : plans), [plans, base, source, locale]);
  const onSteps = (form: string) => (steps: readonly MigrationStep[] | null) => void save(({ migrations }) => ({ migrations: withSteps(migrations, form, steps) }));
  return (
    <section className="st-section" aria-label={t('plan')}>
      <h2>{t('plan')}</h2>
      <p className="st-muted">{t(plans.length === 0 ? 'plan.none' : 'plan.about')}</p>
      <Refused problems={problems} />
      {shown.map((plan) => <FormPlanCard key={plan.form} plan={plan} onSteps={mayWrite ? onSteps(plan.form) : undefined} />)}
    </section>
  );
}

/** The plan with titles and options in English, where there is one. */
function inEnglish(plan: FormPlan, before: ProcedureSource, after: ProcedureSource): FormPlan {
  try {
    const [was, is] = [translateForm(plan.before, before.english[plan.form] ?? {}), translateForm(plan.after, after.english[plan.form] ?? {})];
    return { ...plan, before: was, after: is, open: plan.open.map((decision) => ({ ...decision, title: titleAt(is, decision.path) })) };
  } catch {
    return plan;
  }
}
