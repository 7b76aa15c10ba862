import type { Invariant } from '@filing/filing';
import type { Flow } from '@filing/flow-runtime';
import { invariantSentence, lintInvariants, type CheckedInvariant } from '@filing/flow-runtime/invariants';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { officeTitle, stateTitle } from '../steps/chainNames.ts';
import { flowTexts } from '../texts/flow.ts';
import { useTexts } from '../texts/useTexts.ts';
import { eventTitle } from '../wording/eventTitle.ts';
import { CounterPlay } from './CounterPlay.tsx';

/** One invariant in words with what the walk says of it; broken, the shortest way against it, to be played. */
export function InvariantItem({ invariant, checked, flow, children }: { readonly invariant: Invariant; readonly checked: CheckedInvariant | null; readonly flow: Flow | null; readonly children?: ReactNode }) {
  const { locale } = useStudio();
  const { source, procedure } = useWorkbench();
  const t = useTexts(flowTexts);
  const [playing, setPlaying] = useState(false);
  const sentence = invariantSentence(source, invariant)[locale === 'en' ? 'en' : 'zh'];
  const verdict = checked?.verdict ?? 'wrong';
  const faults = checked ? [] : lintInvariants({ ...procedure, flow: source.flow, policy: source.policy, invariants: [invariant] });
  const counter = checked?.counter;
  return (
    <div className="st-inv" data-verdict={verdict}>
      <p><span className="st-verdict" data-verdict={verdict}>{t(`inv.${verdict}`)}</span> {sentence}</p>
      {faults.map(({ message, messageEn }) => <p key={message} className="st-fault">{locale === 'en' ? messageEn : message}</p>)}
      {counter && flow && (
        <>
          <p className="st-hint">{t('counter.way', { n: counter.way.length })}</p>
          <ol className="st-way">
            {counter.way.map((move, index) => <li key={index}>{t('counter.move', { who: move.office === 'system' ? t('system') : officeTitle(move.office, locale), event: eventTitle(t, move.event), from: stateTitle(source.flow, move.from, locale), to: stateTitle(source.flow, move.to, locale) })}</li>)}
          </ol>
          <div><Button aria-expanded={playing} onClick={() => setPlaying(!playing)}>{t(playing ? 'counter.close' : 'counter.play')}</Button></div>
          {playing && <CounterPlay flow={flow} counter={counter} />}
        </>
      )}
      {children}
    </div>
  );
}
