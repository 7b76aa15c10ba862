import { noEnd, type PublicRegistration, type Registration } from '@filing/filing';
import { usePlugin } from '../root/pluginContext.ts';
import { formatTime } from '../texts/formatTime.ts';
import type { TextKey } from '../texts/translate.ts';
import { registrationTones } from './registrationTones.ts';

/** What a filing yielded: number, body, projects, until when. */
export function RegistrationCard({ registration }: { readonly registration: Registration | PublicRegistration }) {
  const { t } = usePlugin();
  const changed = registration.changes?.at(-1);
  const level = (each: string) => (/^[1-5]$/.test(each) ? t(`level.${each}` as TextKey) : each);
  return (
    <article className="fp-card fp-stack-s" aria-label={`${t('registration.title')} ${registration.number}`}>
      <div className="fp-row"><h2>{registration.body}</h2><span className="fp-tag" data-tone={registrationTones[registration.state]}>{t(`registration.state.${registration.state}`)}</span></div>
      {'procedureTitle' in registration && <p className="fp-muted">{t.pick(registration.procedureTitle, registration.procedureTitleEn)} · {registration.notice}</p>}
      <div className="fp-head-facts">
        <span>{t('registration.number')} <strong data-testid="registration-number">{registration.number}</strong></span>
        <span>{t('registration.valid')} {t(registration.validUntil === noEnd ? 'registration.span.open' : 'registration.span', { from: registration.validFrom, to: registration.validUntil })}</span>
        <span>{t('registration.uscc')} {registration.uscc}</span>
        <span>{registration.publishedAt ? t('registration.published', { at: formatTime(registration.publishedAt) }) : t('registration.unpublished')}</span>
      </div>
      {changed && <p className="fp-note fp-small" data-tone={changed.state === 'suspended' ? 'warn' : registrationTones[changed.state]}>{t('registration.since', { day: changed.at.slice(0, 10), state: t(`registration.state.${changed.state}`), reason: changed.reason })}</p>}
      <h3 className="fp-small">{t('registration.projects')}</h3>
      <ul>
        {registration.projects.map(({ occupation, occupationCode, level: at, major, standard, bodyName, place }, index) => (
          <li key={index}>{occupation}{occupationCode && <span className="fp-muted"> {occupationCode}</span>}{[level(at), major, standard, bodyName, place].map((part) => (part ? ` · ${part}` : ''))}</li>
        ))}
      </ul>
    </article>
  );
}
