import { registrationStateOn, shanghaiDay, type DeadlineView, type FilingView, type TaskView } from '@filing/filing';
import { Clauses } from '../parts/Clauses.tsx';
import { DeadlineLine } from '../parts/DeadlineLine.tsx';
import { StatusTag } from '../parts/StatusTag.tsx';
import { RevisionMark } from './RevisionMark.tsx';
import { ConsentList } from './ConsentList.tsx';
import { registrationTones } from './registrationTones.ts';
import { usePlugin } from '../root/pluginContext.ts';
import type { Translate } from '../texts/translate.ts';
import { untilText } from '../texts/untilText.ts';

/** Who files what, where it stands, who has it and why, and until when. */
export function FilingHeader({ view }: { readonly view: FilingView }) {
  const { t, now } = usePlugin();
  const { tasks, reader } = view;
  const standing = view.basis && registrationStateOn(view.basis, shanghaiDay(now()));
  const [task] = tasks;
  const mine = task?.office === 'applicant' && reader.office === 'applicant';
  const live = view.deadlines.filter((deadline) => ['running', 'paused', 'late'].includes(deadline.status));
  return (
    <header className="fp-head">
      <div className="fp-row"><h1>{view.applicant.org}</h1><StatusTag tag={view.tag} title={t.pick(view.stateTitle, view.stateTitleEn)} /></div>
      <div className="fp-head-facts">
        <span>{t.pick(view.procedureTitle, view.procedureTitleEn)} · {view.notice}</span>
        {view.basis && <span data-testid="basis">{t('basis.rests')} {view.basis.number} · {view.basis.body} · {untilText(view.basis.validUntil, t)}{standing !== 'valid' && standing && <> <span className="fp-tag" data-tone={registrationTones[standing]}>{t(`registration.state.${standing}`)}</span></>}</span>}
        <span>{t('filing.number')} <span data-testid="filing-id" data-filing={view.id}>{view.number}</span></span>
        <RevisionMark view={view} />
        {view.duty && <span>{t('duty.by', { date: view.duty })}</span>}
      </div>
      <p data-testid="task">
        {task
          ? <><strong>{mine ? t('filing.withYou') : t('filing.with', { who: tasks.map((each) => holder(each, t)).join(t.locale === 'en' ? ' and ' : '、') })}</strong>{task.because && <span className="fp-muted">{t('filing.because', { why: t.pick(task.because, task.becauseEn) })}</span>}</>
          : <span className="fp-muted">{t('filing.nobody')}</span>}
      </p>
      <ConsentList consents={view.consents} />
      {live.map((deadline) => <DeadlineDetails key={deadline.name} deadline={deadline} clauses={view.clauses} />)}
    </header>
  );
}

/** The organisation by its name where it is known, else the office. */
function holder({ office, orgName }: TaskView, t: Translate): string {
  if (!orgName) return t.office(office);
  return t.locale === 'en' ? `${t.office(office)} (${orgName})` : orgName;
}

function DeadlineDetails({ deadline, clauses }: { readonly deadline: DeadlineView; readonly clauses: FilingView['clauses'] }) {
  const { t, now } = usePlugin();
  const today = shanghaiDay(now());
  return (
    <div className="fp-stack-s" data-testid={`deadline-${deadline.name}`}>
      <div className="fp-row"><DeadlineLine deadline={deadline} /><Clauses ids={[deadline.clause]} says={clauses} /></div>
      {deadline.provisional && <p className="fp-note fp-small" data-tone="warn">{t('deadline.provisional', { year: deadline.at.slice(0, 4) })}</p>}
      {deadline.days.length > 0 && (
        <details>
          <summary>{t('deadline.days', { n: deadline.days.length })}</summary>
          <ol className="fp-days">{deadline.days.map((day) => <li key={day} data-past={day < today}>{day}</li>)}</ol>
        </details>
      )}
    </div>
  );
}
