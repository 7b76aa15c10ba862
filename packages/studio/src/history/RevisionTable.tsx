import type { PublishedRevision } from '@filing/filing/revisions';
import { packFiles, revisionFiles } from '@filing/revisions';
import { Button } from 'antd';
import { StartDraft } from '../home/StartDraft.tsx';
import { Refused } from '../release/Refused.tsx';
import { useAct } from '../release/useAct.ts';
import { useStudio } from '../root/studioContext.ts';
import { historyTexts } from '../texts/history.ts';
import { useTexts } from '../texts/useTexts.ts';
import { dayText } from './momentText.ts';
import { saveFile } from './saveFile.ts';

/** What is done with a revision below the table. */
export interface RevisionAct {
  readonly act: 'look' | 'move';
  readonly number: number;
}

interface Props {
  readonly revisions: readonly PublishedRevision[];
  readonly procedure: string;
  /** The procedure's name for people. */
  readonly title: string;
  readonly open: RevisionAct | null;
  readonly onOpen: (act: RevisionAct | null) => void;
}

/** The published revisions, the newest first, each with what can be done with it. */
export function RevisionTable({ revisions, procedure, title, open, onOpen }: Props) {
  const { api, now } = useStudio();
  const t = useTexts(historyTexts);
  const { busy, problems, run } = useAct();
  const save = (number: number) => void run(async () => {
    const { source } = await api.revision(procedure, number);
    saveFile(new Blob([packFiles(revisionFiles(source)) as Uint8Array<ArrayBuffer>], { type: 'application/zip' }), `${procedure}-${number}.zip`);
  });
  const toggle = (act: RevisionAct['act'], number: number) => onOpen(open?.act === act && open.number === number ? null : { act, number });
  const standing = (each: PublishedRevision) => (each.inForce ? t('force') : new Date(each.effectiveFrom) > now() ? t('coming', { day: dayText(each.effectiveFrom) }) : t('past'));
  return (
    <section className="st-section" aria-label={t('revisions')}>
      <h2>{t('revisions')}</h2>
      <Refused problems={problems} />
      <div className="st-scroll">
        <table className="st-table st-stacked">
          <thead><tr>{(['number', 'title', 'since', 'author', 'approver', 'running', 'acts'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
          <tbody>
            {revisions.map((each) => (
              <tr key={each.number}>
                <th scope="row" title={t('hash', { hash: each.hash })}>{t('nth', { n: each.number })} <span className="st-tag" data-tone={each.inForce ? 'good' : 'calm'}>{standing(each)}</span></th>
                <td data-label={t('title')}>{each.author ? each.title : t('deployed')}</td>
                <td data-label={t('since')}>{dayText(each.effectiveFrom)}</td>
                <td data-label={t('author')}>{each.author?.name ?? t('deployed')}</td>
                <td data-label={t('approver')}>{each.approver?.name ?? '—'}</td>
                <td data-label={t('running')}>{each.running}</td>
                <td>
                  <div className="st-row">
                    <Button aria-expanded={open?.act === 'look' && open.number === each.number} aria-label={`${t('look')} ${t('nth', { n: each.number })}`} onClick={() => toggle('look', each.number)}>{t('look')}</Button>
                    {revisions.length > 1 && new Date(each.effectiveFrom) <= now() && <Button aria-expanded={open?.act === 'move' && open.number === each.number} aria-label={`${t('move')} ${t('nth', { n: each.number })}`} onClick={() => toggle('move', each.number)}>{t('move')}</Button>}
                    <StartDraft procedure={procedure} title={`${title} ${t('nth', { n: each.number })}`} from={each.number} label={t('back')} />
                    <Button loading={busy} aria-label={`${t('export')} ${t('nth', { n: each.number })}`} onClick={() => save(each.number)}>{t('export')}</Button>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
