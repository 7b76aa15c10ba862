import type { PublicCertificate } from '@filing/filing';
import { registrationTones } from '../filing/registrationTones.ts';
import { usePlugin } from '../root/pluginContext.ts';
import { certificateLevel } from '../texts/certificateLevel.ts';

/** A certificate that was verified: what it says, and how its body's registration stands today. */
export function CertificateFound({ certificate }: { readonly certificate: PublicCertificate }) {
  const { t } = usePlugin();
  const { number, holder, occupation, occupationCode, level, body, registration, bodyState, issuedOn } = certificate;
  const rows = [
    ['number', <span key="number" className="fp-number" data-testid="certificate-number">{number}</span>],
    ['holder', holder],
    ['occupation', <>{occupation} <span className="fp-muted">{occupationCode}</span></>],
    ['level', certificateLevel(t, level)],
    ['body', body],
    ['registration', <span key="registration" className="fp-row">{registration} <span className="fp-tag" data-tone={registrationTones[bodyState]}>{t(`registration.state.${bodyState}`)}</span></span>],
    ['issuedOn', issuedOn],
  ] as const;
  return (
    <article className="fp-card fp-stack-s" aria-label={t('board.certificate.found')} style={{ maxWidth: 720 }}>
      <h2>{t('board.certificate.found')}</h2>
      <dl className="fp-answers">{rows.map(([name, value]) => <div key={name} className="wide"><dt>{t(`certificate.${name}`)}</dt><dd>{value}</dd></div>)}</dl>
      {bodyState !== 'valid' && <p className="fp-muted">{t('board.certificate.stands')}</p>}
    </article>
  );
}
