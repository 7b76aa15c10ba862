import type { SubmissionWindow } from '@filing/filing';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { openStretches } from './openDays.ts';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** A year as a strip of months; when filings are taken is filled. Said in words for who does not see it. */
export function YearStrip({ window, year }: { readonly window: SubmissionWindow; readonly year: number }) {
  const t = useTexts(rulesTexts);
  const words = window.spans.map(({ from, to }) => `${from} – ${to}`).join(t('list'));
  return (
    <figure className="st-year">
      <figcaption className="st-unseen">{t('strip', { spans: words || t('empty') })}</figcaption>
      <div className="st-year-bar" aria-hidden>{openStretches(window, year).map(({ left, width }) => <i key={`${left}-${width}`} style={{ left: `${left}%`, width: `${width}%` }} />)}</div>
      <div className="st-year-months" aria-hidden>{months.map((month) => <span key={month}>{month}</span>)}</div>
    </figure>
  );
}
