import type { MigrationStep, PlainValue } from '@filing/filing/revisions';
import { decisionSentence, type MigrationDecision } from '@filing/form-engine';
import { Button } from 'antd';
import { useState } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { releaseTexts } from '../texts/release.ts';
import { useTexts } from '../texts/useTexts.ts';
import { fieldAt } from './fieldAt.ts';
import { renamedSteps, type FormPlan } from './formPlans.ts';
import { stepText } from './stepText.ts';
import { optionsOf, ValueInput } from './ValueInput.tsx';

interface Props {
  readonly plan: FormPlan;
  /** Absent where the plan may not be changed. */
  readonly onSteps?: ((steps: readonly MigrationStep[] | null) => void) | undefined;
}

/** How one form's answers are moved, in sentences; what is open is decided here. */
export function FormPlanCard({ plan, onSteps }: Props) {
  const t = useTexts(releaseTexts);
  const { steps, open, own, after } = plan;
  return (
    <section className="st-card" aria-label={after.title}>
      <h3>{after.title}</h3>
      {steps.length === 0 ? <p className="st-muted">{t('plan.nothing')}</p> : (
        <ol className="st-lines" aria-label={t('plan.steps')}>
          {steps.map((step, index) => {
            const said = stepText(step, plan, t);
            return (
              <li key={`${said} ${index}`}>
                <span>{said}</span>
                {onSteps && <button type="button" className="st-link" aria-label={`${t('plan.remove')} ${said}`} onClick={() => onSteps(steps.filter((each) => each !== step))}>{t('plan.remove')}</button>}
              </li>
            );
          })}
        </ol>
      )}
      {open.map((decision) => <Open key={`${decision.reason} ${decision.path}`} decision={decision} plan={plan} onSteps={onSteps} />)}
      {own && (
        <p className="st-row">
          <span className="st-muted">{t('plan.changed')}</span>
          {onSteps && <button type="button" className="st-link" onClick={() => onSteps(null)}>{t('plan.reset')}</button>}
        </p>
      )}
    </section>
  );
}

function Open({ decision, plan, onSteps }: { readonly decision: MigrationDecision } & Props) {
  const { locale } = useStudio();
  const t = useTexts(releaseTexts);
  return (
    <div className="st-note" data-tone="warn">
      <p><span className="st-tag" data-tone="act">{t('plan.open')}</span> {locale === 'en' ? decisionSentence('en', decision.reason, decision) : decision.message}</p>
      {onSteps && <Decide decision={decision} plan={plan} onSteps={onSteps} />}
      <p className="st-muted">{t('plan.pending')}</p>
    </div>
  );
}

function Decide({ decision: { reason, path, title, before }, plan, onSteps }: { readonly decision: MigrationDecision; readonly plan: FormPlan; readonly onSteps: (steps: readonly MigrationStep[]) => void }) {
  const t = useTexts(releaseTexts);
  const [value, setValue] = useState<unknown>(undefined);
  const [chosen, setChosen] = useState<Readonly<Record<string, PlainValue>>>({});
  const schema = fieldAt(plan.after, path)?.schema;
  if (!schema) return null;
  if (reason === 'required' && schema.type !== 'array' && schema.type !== 'object') {
    return (
      <div className="st-row">
        <span>{t('plan.default')}</span>
        <ValueInput schema={schema} label={`${t('plan.default')} ${title}`} value={value} onChange={setValue} />
        <Button disabled={value === undefined} onClick={() => onSteps([...plan.steps, { step: 'default', path, value }])}>{t('plan.default.set')}</Button>
      </div>
    );
  }
  if (reason === 'alike' && before !== undefined) return <div><Button onClick={() => onSteps(renamedSteps(plan.steps, before, path))}>{t('plan.same')}</Button></div>;
  if (reason !== 'option') return null;
  const was = fieldAt(plan.before, path)?.schema;
  const [old, now] = [was ? optionsOf(was) : [], optionsOf(schema)];
  const gone = old.filter((option) => !now.some((each) => each.value === option.value));
  return (
    <div className="st-start">
      {gone.map(({ value: from, label }) => (
        <div key={String(from)} className="st-row">
          <span>{t('plan.map', { label })}</span>
          <ValueInput schema={schema} label={t('plan.map', { label })} value={chosen[String(from)]} onChange={(to) => setChosen({ ...chosen, [String(from)]: to as PlainValue })} />
        </div>
      ))}
      <div><Button disabled={gone.some(({ value: from }) => chosen[String(from)] === undefined)} onClick={() => onSteps([...plan.steps.filter((step) => !(step.step === 'map' && step.path === path)), { step: 'map', path, values: gone.map(({ value: from }) => ({ from, to: chosen[String(from)] as PlainValue })) }])}>{t('plan.map.set')}</Button></div>
    </div>
  );
}
