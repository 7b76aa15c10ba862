import { useWords } from '../explorerContext.ts';
import type { Chain } from '../model/chain.ts';
import type { PlayedRun } from '../model/run.ts';
import { stateTitle, toldSteps, type ToldStep } from '../model/toldSteps.ts';
import type { Translate } from '../texts/translate.ts';
import { timeText } from './timeText.ts';

interface Props {
  readonly chain: Chain;
  readonly played: PlayedRun;
  readonly onBack: () => void;
  readonly onForward: () => void;
  /** Begins a run of its own with that many steps. */
  readonly onBranch: (count: number) => void;
}

/** What a step is called. */
export function stepTitle(t: Translate, { step, title }: Pick<ToldStep, 'step' | 'title'>): string {
  const named = (event: string) => t('step.title', { office: t.office(step.office), event });
  if (title) return named(t.pick(title.zh, title.en));
  return step.event === 'clock' ? t('step.clock') : step.event === 'deadline.passed' ? t('step.deadline') : named(step.event);
}

/** What happened in a run; one step back, one forward, a run of its own from any step on. */
export function StepList({ chain, played, onBack, onForward, onBranch }: Props) {
  const t = useWords();
  const { run, stages } = played;
  const told = toldSteps(chain, stages);
  return (
    <section className="panel" aria-label={t('steps')} data-testid="steps">
      <h2>{t('steps')}</h2>
      <div className="row">
        <button type="button" disabled={run.steps.length === 0} onClick={onBack}>{t('step.back')}</button>
        <button type="button" disabled={run.undone.length === 0} onClick={onForward}>{t('step.forward')}</button>
      </div>
      {told.length === 0 && <p className="soft">{t('steps.none')}</p>}
      <ol className="plain steps">
        {told.map((each, index) => {
          const state = stateTitle(chain, each.step.state);
          return (
            <li key={index} data-event={each.step.event} data-accepted={each.step.accepted}>
              <span>{each.own ? each.number : ''}</span>
              <span>{stepTitle(t, each)} {each.step.accepted ? <strong>{t('step.accepted', { state: t.pick(state.zh, state.en) })}</strong> : <strong className="bad">{t('step.refused')}</strong>}</span>
              {each.own ? <button type="button" aria-label={t('step.branch', { number: each.number })} onClick={() => onBranch(each.number)}>{t('step.branchShort')}</button> : <span />}
              <span className="small soft">{timeText(each.step.at)}</span>
              {each.problems.map((problem) => <span key={`${problem.code} ${problem.path}`} className={`small ${problem.severity === 'error' ? 'bad' : 'warn'}`}>{problem.severity === 'warning' ? t('step.warning', { message: t.problem(problem) }) : t.problem(problem)}</span>)}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
