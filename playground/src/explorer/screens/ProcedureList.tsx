import { useWords } from '../explorerContext.ts';
import type { ExplorerRoute } from '../explorerRoute.ts';
import type { Chain } from '../model/chain.ts';

/** Every chain that was loaded, with what walking it found. */
export function ProcedureList({ chains, missing, go }: { readonly chains: readonly Chain[]; readonly missing: string | null; readonly go: (route: ExplorerRoute) => void }) {
  const t = useWords();
  const columns = ['states', 'ways', 'deadEnds', 'unreachable', 'findings', 'took'] as const;
  const counts = ({ exploration, findings, invariants, took }: Chain) => ({
    states: exploration.states.length, ways: exploration.transitions.length, deadEnds: exploration.deadEnds.length, unreachable: exploration.unreachable.length, findings: findings.length + invariants.filter(({ verdict }) => verdict !== 'holds').length,
    took: t('milliseconds', { count: took.toFixed(1) }),
  });
  return (
    <div className="stack">
      <div><h1>{t('title')}</h1><p className="soft">{t('about')}</p></div>
      {missing !== null && <p className="note" data-kind="bad" role="alert">{t('unknown', { name: missing })}</p>}
      <table className="cards list" aria-label={t('list')}>
        <thead><tr><th>{t('column.procedure')}</th><th>{t('column.notice')}</th>{columns.map((column) => <th key={column} className="number">{t(`column.${column}`)}</th>)}</tr></thead>
        <tbody>
          {chains.map((chain) => {
            const row = counts(chain);
            const { name, flow } = chain.procedure;
            return (
              <tr key={name} data-procedure={name}>
                <td><button type="button" data-link onClick={() => go({ procedure: name, tab: 'diagram' })}>{t.pick(flow.title, flow.titleEn)}</button></td>
                <td data-label={t('column.notice')}>{flow.notice}</td>
                {columns.map((column) => <td key={column} className="number" data-column={column} data-label={t(`column.${column}`)}>{row[column]}</td>)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
