import { invariantSentence, type CounterExample } from '@filing/flow-runtime/invariants';
import { useWords } from '../explorerContext.ts';
import type { Chain } from '../model/chain.ts';

/** What must always hold of a chain, each with whether it does, its clause, and the way on which it does not. */
export function InvariantList({ chain, onPlay }: { readonly chain: Chain; readonly onPlay: (counter: CounterExample) => void }) {
  const t = useWords();
  const { procedure, invariants, clauses } = chain;
  const title = (state: string) => {
    const meta = procedure.flow.machine.states[state]?.meta;
    return meta ? t.pick(meta.title, meta.titleEn) : state;
  };
  return (
    <section className="panel" data-testid="invariants">
      <h2>{t('invariants')}</h2>
      {invariants.length === 0 ? <p className="soft">{t('invariants.none')}</p> : (
        <ul className="plain invariants">
          {invariants.map(({ invariant, verdict, counter }) => {
            const sentence = invariantSentence(procedure, invariant);
            return (
              <li key={JSON.stringify(invariant)} data-verdict={verdict}>
                <p>
                  <strong className={verdict === 'holds' ? 'good' : 'bad'}><span aria-hidden="true">{verdict === 'holds' ? '✓ ' : '✗ '}</span>{t(`invariants.${verdict}`)}</strong> {t.pick(sentence.zh, sentence.en)}
                </p>
                <p className="soft small"><code>{invariant.clause}</code> {clauses[invariant.clause] ?? ''}</p>
                {counter && (
                  <div className="row">
                    <p className="small">{t('invariants.way', { count: counter.way.length, way: [counter.way[0]?.from ?? '', ...counter.way.map(({ to }) => to)].map(title).join(' → ') })}</p>
                    <button type="button" onClick={() => onPlay(counter)}>{t('invariants.play')}</button>
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
