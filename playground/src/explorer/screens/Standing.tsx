import type { Filing } from '@filing/filing';
import { tasksOf } from '@filing/flow-runtime';
import { useWords } from '../explorerContext.ts';
import type { Chain } from '../model/chain.ts';
import { stateTitle } from '../model/toldSteps.ts';
import { deadlineText } from './deadlineText.ts';
import { timeText } from './timeText.ts';

/** Where a played filing stands: the time, the state, who has it, its deadlines, its registration. */
export function Standing({ chain, filing, now }: { readonly chain: Chain; readonly filing: Filing; readonly now: Date }) {
  const t = useWords();
  const tasks = tasksOf(chain.flow, filing).map(({ office, because, becauseEn }) => (because ? t('task.because', { office: t.office(office), because: t.pick(because, becauseEn) }) : t.office(office)));
  const state = stateTitle(chain, filing.state);
  const open = filing.deadlines.filter(({ status }) => status === 'running' || status === 'paused');
  const { registration } = filing;
  return (
    <section className="panel" aria-label={t('standing')} data-testid="standing">
      <h2>{t('standing')}</h2>
      <dl>
        <dt>{t('now')}</dt><dd><output data-testid="explorer-now">{timeText(now)}</output></dd>
        <dt>{t('state')}</dt><dd data-testid="explorer-state" data-state={filing.state}><strong>{t.pick(state.zh, state.en)}</strong></dd>
        <dt>{t('task')}</dt><dd>{tasks.length > 0 ? tasks.join(t('and')) : t('task.none')}</dd>
        <dt>{t('deadlines')}</dt>
        <dd>{open.length === 0 ? t('deadlines.none') : <ul className="plain">{open.map((deadline) => <li key={deadline.name}>{deadlineText(t, chain, deadline, now)}</li>)}</ul>}</dd>
        {filing.basis && <><dt>{t('basis')}</dt><dd>{t('registration.value', { number: filing.basis.number, from: filing.basis.validFrom, until: filing.basis.validUntil })}</dd></>}
        <dt>{t('registration')}</dt><dd>{registration ? t('registration.value', { number: registration.number, from: registration.validFrom, until: registration.validUntil }) : t('registration.none')}</dd>
        {filing.certificates && <><dt>{t('certificates')}</dt><dd>{t('certificates.count', { count: filing.certificates.count })}</dd></>}
      </dl>
    </section>
  );
}
