import type { FilingView, TimelineEntry } from '@filing/filing';
import { Clauses } from '../parts/Clauses.tsx';
import { problemPlace } from '../parts/problemPlace.ts';
import { usePlugin } from '../root/pluginContext.ts';
import { formatTime } from '../texts/formatTime.ts';
import { fileSize } from './answerText.ts';
import { fieldTitle } from './fieldTree.ts';
import { FileLink } from './FileLink.tsx';
import { RecordView } from './RecordView.tsx';

/** Everything that happened, the newest first. */
export default function TimelineTab({ view }: { readonly view: FilingView }) {
  const { t } = usePlugin();
  const entries = [...view.timeline].sort((one, other) => other.seq - one.seq);
  return (
    <section aria-label={t('timeline.title')}>
      <h2 className="fp-hidden">{t('timeline.title')}</h2>
      <ol className="fp-timeline">{entries.map((entry) => <Entry key={entry.seq} entry={entry} view={view} />)}</ol>
    </section>
  );
}

function Entry({ entry, view }: { readonly entry: TimelineEntry; readonly view: FilingView }) {
  const { t } = usePlugin();
  const who = entry.office === 'system' ? t('timeline.system') : [t.office(entry.office), entry.orgName, entry.actorName].filter((each, index, all) => each && all.indexOf(each) === index).join(' · ');
  return (
    <li>
      <div className="fp-between">
        <h3>{t.pick(entry.title, entry.titleEn)}</h3>
        <time className="fp-muted" dateTime={entry.at}>{formatTime(entry.at)}</time>
      </div>
      <p className="fp-muted fr-sentence"><span>{who}{entry.from !== entry.to && ` · ${t('timeline.to', { state: t.pick(entry.toTitle, entry.toTitleEn) })}`}</span><Clauses ids={entry.clauses} says={view.clauses} /></p>
      {entry.opinion && <p className="fp-quote">{entry.opinion}</p>}
      {entry.data && Object.keys(entry.data).length > 0 && <details><summary>{t('timeline.record')}</summary><RecordView view={view} entry={entry} /></details>}
      {entry.remarks.length > 0 && (
        <details open={entry.seq === view.timeline.at(-1)?.seq}>
          <summary>{t('timeline.remarks', { n: entry.remarks.length })}</summary>
          <ul className="fp-remarks">{entry.remarks.map((remark, index) => <li key={index}><strong>{fieldTitle(view.forms, remark.form, remark.path, t)}</strong>{t('colon')}{remark.text}</li>)}</ul>
        </details>
      )}
      {entry.warnings.length > 0 && (
        <details>
          <summary>{t('timeline.warnings')} ({entry.warnings.length})</summary>
          <ul className="fp-stack-s">
            {entry.warnings.map((warning) => {
              const reason = entry.reasons[`${warning.code} ${warning.path}`] ?? entry.reasons[warning.path] ?? entry.reasons[warning.code];
              return <li key={warning.code + warning.path}><div className="fr-sentence"><span>{t.problem(warning, view.forms.find((form) => form.form === problemPlace(warning, view.forms)?.form)?.english)}</span><Clauses ids={[warning.clause]} says={view.clauses} /></div>{reason && <p className="fp-strong">{t('timeline.reason', { text: reason })}</p>}</li>;
            })}
          </ul>
        </details>
      )}
      {(entry.seal || entry.attachments.length > 0) && (
        <div className="fp-row fp-small">
          {entry.seal && <span>{t('timeline.seal', { name: entry.seal.name })}</span>}
          {entry.attachments.map((file) => <FileLink key={file.id} id={file.id} name={file.name} note={fileSize(file.size)} />)}
        </div>
      )}
    </li>
  );
}
