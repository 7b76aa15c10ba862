import { shanghaiInstant } from '@filing/filing';
import type { Flow } from '@filing/flow-runtime';
import type { CounterExample } from '@filing/flow-runtime/invariants';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { officeTitle, stateTitle } from '../steps/chainNames.ts';
import { flowTexts } from '../texts/flow.ts';
import { useTexts } from '../texts/useTexts.ts';
import { eventTitle } from '../wording/eventTitle.ts';
import { counterStages } from './counterStages.ts';

/** The way against an invariant played step by step: what happened, where the filing stands, whose it is. */
export function CounterPlay({ flow, counter }: { readonly flow: Flow; readonly counter: CounterExample }) {
  const { locale, ground } = useStudio();
  const { procedure, source } = useWorkbench();
  const t = useTexts(flowTexts);
  const played = useMemo(() => counterStages(flow, procedure, counter, ground), [flow, procedure, counter, ground]);
  const [at, setAt] = useState(0);
  const stage = played.stages[at];
  if (!stage) return <p className="st-fault">{t('counter.fault', { why: played.fault ?? '' })}</p>;
  const last = played.stages.length - 1;
  const office = source.flow.machine.states[stage.state]?.meta?.office;
  return (
    <div className="st-play" data-testid="counter-play">
      <div className="st-row">
        <Button disabled={at === 0} onClick={() => setAt(at - 1)}>{t('counter.before')}</Button>
        <Button type="primary" disabled={at === last} onClick={() => setAt(at + 1)}>{t('counter.next')}</Button>
        <output>{t('counter.step', { n: at, all: last })}</output>
      </div>
      <div aria-live="polite" className="st-play-now">
        {at === 0 && <p>{t('counter.begin')}</p>}
        {stage.happened.map((step, index) => (
          <p key={`${step.at}-${index}`}>{shanghaiInstant(new Date(step.at)).slice(0, 10)} {step.office === 'system' ? t('system') : officeTitle(step.office, locale)} · {eventTitle(t, step.event)}{!step.accepted && <span className="st-fault"> {t('counter.refused', { why: step.problems.map(({ message }) => message).join(' ') })}</span>}</p>
        ))}
        <p>{t('counter.at')} <b>{stateTitle(source.flow, stage.state, locale)}</b> · {t('counter.who')} <b>{office ? officeTitle(office, locale) : t('nobody')}</b></p>
      </div>
      {played.taken < played.all && <p className="st-hint">{t('counter.taken', { n: played.taken })}</p>}
    </div>
  );
}
