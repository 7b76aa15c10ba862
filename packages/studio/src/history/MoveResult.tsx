import type { MoveReport } from '@filing/filing/revisions';

interface Props {
  readonly progress: string;
  readonly moved: string;
  readonly refused: string;
  readonly report: MoveReport;
  /** The filings' numbers for people. */
  readonly names: ReadonlyMap<string, string>;
}

/** What became of each filing that was to be moved or moved back. */
export function MoveResult({ progress, moved, refused, report, names }: Props) {
  const named = (filing: string) => names.get(filing) ?? filing;
  return (
    <output className="st-note" data-tone={report.refused.length > 0 ? 'warn' : 'good'} data-testid="move-result">
      <p><strong>{moved}</strong> <span className="st-muted">{progress}</span></p>
      {report.moved.length > 0 && <p>{report.moved.map(named).join('、')}</p>}
      {report.refused.length > 0 && (
        <>
          <p><strong>{refused}</strong></p>
          <ul className="st-list">{report.refused.map(({ filing, message }) => <li key={filing}>{named(filing)}：{message}</li>)}</ul>
        </>
      )}
    </output>
  );
}
