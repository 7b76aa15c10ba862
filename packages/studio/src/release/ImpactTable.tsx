import type { RevisionTarget } from '@filing/client';
import type { FilingImpact } from '@filing/filing/revisions';
import { Fragment, useState, type ReactNode } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { releaseTexts } from '../texts/release.ts';
import { useTexts } from '../texts/useTexts.ts';
import { DryRunView } from './DryRunView.tsx';

const tones = { unaffected: 'calm', migratable: 'good', manual: 'act' } as const;

interface Props {
  readonly filings: readonly FilingImpact[];
  readonly procedure: string;
  readonly target: RevisionTarget;
  readonly choose?: (filing: FilingImpact) => ReactNode;
}

/** Running filings with what a revision does to them and why; a row opens what would become of it. */
export function ImpactTable({ filings, procedure, target, choose }: Props) {
  const { locale } = useStudio();
  const t = useTexts(releaseTexts);
  const [open, setOpen] = useState<string | null>(null);
  const say = (zh: string, en: string) => (locale === 'en' ? en : zh);
  return (
    <div className="st-scroll">
      <table className="st-table st-stacked">
        <thead>
          <tr>
            {choose && <th scope="col">{t('impact.choose')}</th>}
            {(['impact.filing', 'impact.org', 'impact.state', 'impact.revision', 'impact.verdict', 'impact.why'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}
            <th scope="col">{t('impact.dry')}</th>
          </tr>
        </thead>
        <tbody>
          {filings.map((filing) => (
            <Fragment key={filing.filing}>
              <tr data-testid="impact-row">
                {choose && <td>{choose(filing)}</td>}
                <th scope="row">{filing.number}</th>
                <td data-label={t('impact.org')}>{filing.org}</td>
                <td data-label={t('impact.state')}>{say(filing.stateTitle, filing.stateTitleEn)}</td>
                <td data-label={t('impact.revision')}>{t('nth', { n: filing.revision })}</td>
                <td data-label={t('impact.verdict')}><span className="st-tag" data-tone={tones[filing.verdict]}>{t(`verdict.${filing.verdict}`)}</span></td>
                <td data-label={t('impact.why')}>
                  {filing.reasons.length === 0 ? <span className="st-muted">{t('impact.unaffected')}</span> : <ul className="st-list">{filing.reasons.map((reason, index) => <li key={index}>{say(reason.message, reason.messageEn)}</li>)}</ul>}
                </td>
                <td><button type="button" className="st-link" aria-expanded={open === filing.filing} aria-label={`${t(open === filing.filing ? 'impact.close' : 'impact.dry')} ${filing.number}`} onClick={() => setOpen(open === filing.filing ? null : filing.filing)}>{t(open === filing.filing ? 'impact.close' : 'impact.dry')}</button></td>
              </tr>
              {open === filing.filing && <tr><td colSpan={choose ? 8 : 7}><DryRunView procedure={procedure} filing={filing} target={target} /></td></tr>}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
