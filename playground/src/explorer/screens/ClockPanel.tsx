import type { Filing } from '@filing/filing';
import { useWords } from '../explorerContext.ts';
import type { Chain } from '../model/chain.ts';
import { clockMoves, type ClockMove } from '../model/clockMoves.ts';
import { clockStep, type RunStep } from '../model/run.ts';
import { deadlineTitle } from './deadlineText.ts';
import { timeText } from './timeText.ts';

/** The run's clock: every way it can be moved forward from here. */
export function ClockPanel({ chain, filing, now, onMove }: { readonly chain: Chain; readonly filing: Filing; readonly now: Date; readonly onMove: (step: RunStep) => void }) {
  const t = useWords();
  const words = ({ kind, deadline }: ClockMove) => (deadline === undefined ? t(`clock.${kind}`) : t(`clock.${kind}`, { name: deadlineTitle(t, chain, deadline) }));
  return (
    <section className="panel" aria-label={t('clock')}>
      <h2>{t('clock')}</h2>
      <div className="row">{clockMoves(chain, filing, now).map((move) => <button key={`${move.kind} ${move.deadline ?? ''}`} type="button" title={timeText(move.to)} onClick={() => onMove(clockStep(move.to))}>{words(move)}</button>)}</div>
    </section>
  );
}
