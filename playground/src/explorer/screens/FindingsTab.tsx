import type { CounterExample } from '@filing/flow-runtime/invariants';
import { useWords } from '../explorerContext.ts';
import type { Chain } from '../model/chain.ts';
import { InvariantList } from './InvariantList.tsx';

/** What is wrong with a chain, what must always hold, and the shortest way to each of its ends. */
export function FindingsTab({ chain, onPlay }: { readonly chain: Chain; readonly onPlay: (counter: CounterExample) => void }) {
  const t = useWords();
  const { exploration: { states, transitions, deadEnds, unreachable, shortest }, findings, took, procedure } = chain;
  const title = (state: string) => {
    const meta = procedure.flow.machine.states[state]?.meta;
    return meta ? t.pick(meta.title, meta.titleEn) : state;
  };
  const list = (entries: readonly string[]) => (entries.length > 0 ? <ul>{entries.map((entry) => <li key={entry} className="bad">{entry}</li>)}</ul> : <p className="good">{t('findings.none')}</p>);
  return (
    <div className="stack">
      <p data-testid="exploration">{t('findings.summary', { states: states.length, ways: transitions.length, took: took.toFixed(1) })}</p>
      <div className="columns">
        <section className="panel" data-testid="dead-ends"><h2>{t('findings.deadEnds')}</h2>{list(deadEnds.map(title))}</section>
        <section className="panel" data-testid="unreachable"><h2>{t('findings.unreachable')}</h2>{list(unreachable.map(title))}</section>
      </div>
      <section className="panel" data-testid="findings">
        <h2>{t('findings.noWay')}</h2>
        {findings.length === 0 ? <p className="good">{t('findings.none')}</p> : <ul>{findings.map(({ severity, path, message }) => <li key={`${path} ${message}`} className={severity === 'error' ? 'bad' : 'warn'}>{t(`severity.${severity}`)} · <code>{path}</code> · {message}</li>)}</ul>}
      </section>
      <InvariantList chain={chain} onPlay={onPlay} />
      <section className="panel">
        <h2>{t('findings.shortest')}</h2>
        <ul>{Object.entries(shortest).map(([end, ways]) => <li key={end}><strong>{title(end)}</strong>{t('findings.way', { count: ways.length, way: [...ways.map(({ from }) => from), end].map(title).join(' → ') })}</li>)}</ul>
      </section>
    </div>
  );
}
