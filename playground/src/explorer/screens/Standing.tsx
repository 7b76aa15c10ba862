import type { Filing } from '@filing/filing';
import { taskOf } from '@filing/flow-runtime';
import { useWords } from '../explorerContext.ts';
import type { Chain } from '../model/chain.ts';
import { stateTitle } from '../model/toldSteps.ts';
import { deadlineText } from './deadlineText.ts';
import { timeText } from './timeText.ts';

/** Where a played filing stands: the time, the state, who has it, its deadlines, its registration. */
export function Standing({ chain, filing, now }: { readonly chain: Chain; readonly filing: Filing; readonly now: Date }) {
  const t = useWords();
  const task = taskOf(chain.flow, filing);
  const state = stateTitle(chain, filing.state);
  const open = filing.deadlines.filter(({ status }) => status === 'running' || status === 'paused');
  const { registration } = filing;
  return (
    <section className="panel" aria-label={t('standing')} data-testid="standing">
      <h2>{t('standing')}</h2>
      <dl>
        <dt>{t('now')}</dt><dd><output data-testid="explorer-now">{timeText(now)}</output></dd>
        <dt>{t('state')}</dt><dd data-testid="explorer-state" data-state={filing.state}><strong>{t.pick(state.zh, state.en)}</strong></dd>
        <dt>{t('task')}</dt><dd>{task ? (task.because ? t('task.because', { office: t.office(task.office), because: t.pick(task.because, task.becauseEn) }) : t.office(task.office)) : t('task.none')}</dd>
        <dt>{t('deadlines')}</dt>
        <dd>{open.length === 0 ? t('deadlines.none') : <ul className="plain">{open.map((deadline) => <li key={deadline.name}>{deadlineText(t, chain, deadline)}</li>)}</ul>}</dd>
        <dt>{t('registration')}</dt><dd>{registration ? t('registration.value', { number: registration.number, from: registration.validFrom, until: registration.validUntil }) : t('registration.none')}</dd>
      </dl>
    </section>
  );
}
