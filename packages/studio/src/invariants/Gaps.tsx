import { offices, type Invariant, type Office } from '@filing/filing';
import { Checkbox } from 'antd';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { PickField } from '../rules/PickField.tsx';
import { handlingOffices, officeTitle, stateTitle } from '../steps/chainNames.ts';
import { chainOrder } from '../steps/chainOrder.ts';
import { flowTexts } from '../texts/flow.ts';
import { useTexts } from '../texts/useTexts.ts';
import { endingDeadlines } from './newInvariant.ts';

/** The gaps of an invariant, each a choice of what the chain has. */
export function Gaps({ invariant, onChange }: { readonly invariant: Invariant; readonly onChange: (invariant: Invariant) => void }) {
  const { locale } = useStudio();
  const { source: { flow, policy } } = useWorkbench();
  const t = useTexts(flowTexts);
  const states = chainOrder(flow).map((state) => ({ value: state, label: stateTitle(flow, state, locale) }));
  const acting = [...handlingOffices(offices), 'applicant' as const].map((office) => ({ value: office, label: officeTitle(office, locale) }));
  const state = (label: string, value: string, take: (state: string) => Invariant) => <PickField label={label} value={value} options={states} onPick={(next) => onChange(take(next))} />;
  switch (invariant.kind) {
    case 'always-through': {
      const { through } = invariant;
      const ways = [...acting.map(({ value }) => ({ value: `office ${value}`, label: t('through.office', { office: officeTitle(value, locale) }) })), ...states.map(({ value, label }) => ({ value: `state ${value}`, label: t('through.state', { state: label }) }))];
      return <>
        <PickField label={t('gap.through')} value={'office' in through ? `office ${through.office}` : `state ${through.state}`} options={ways} onPick={(next) => onChange({ ...invariant, through: next.startsWith('office ') ? { office: next.slice(7) as Office } : { state: next.slice(6) } })} />
        {state(t('gap.before'), invariant.before, (before) => ({ ...invariant, before }))}
      </>;
    }
    case 'deadline-before': {
      const deadlines = endingDeadlines(policy).map((name) => ({ value: name, label: (locale === 'en' ? policy.deadlines[name]?.titleEn : policy.deadlines[name]?.title) ?? name }));
      return <>
        {state(t('gap.state'), invariant.state, (from) => ({ ...invariant, state: from }))}
        {deadlines.length > 0 ? <PickField label={t('gap.deadline')} value={invariant.deadline} options={deadlines} onPick={(deadline) => onChange({ ...invariant, deadline })} /> : <p className="st-fault">{t('inv.noDeadline')}</p>}
        {state(t('gap.to'), invariant.to, (to) => ({ ...invariant, to }))}
      </>;
    }
    case 'never-after':
      return <>{state(t('gap.state'), invariant.state, (from) => ({ ...invariant, state: from }))}{state(t('gap.never'), invariant.never, (never) => ({ ...invariant, never }))}</>;
    case 'ends-in':
      return <>
        {state(t('gap.state'), invariant.state, (from) => ({ ...invariant, state: from }))}
        <fieldset className="st-checks"><legend>{t('gap.ends')}</legend>{states.map(({ value, label }) => <Checkbox key={value} checked={invariant.ends.includes(value)} onChange={({ target }) => onChange({ ...invariant, ends: target.checked ? [...invariant.ends, value] : invariant.ends.filter((end) => end !== value) })}>{label}</Checkbox>)}</fieldset>
      </>;
    case 'office-only':
      return <><PickField label={t('gap.office')} value={invariant.office} options={acting} onPick={(office) => onChange({ ...invariant, office: office as Office })} />{state(t('gap.reached'), invariant.state, (to) => ({ ...invariant, state: to }))}</>;
  }
}
