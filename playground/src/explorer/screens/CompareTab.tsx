import { readInstant } from '@filing/filing';
import type { SimulatedStep } from '@filing/flow-runtime';
import { useWords } from '../explorerContext.ts';
import type { Chain } from '../model/chain.ts';
import { compareRuns, type ComparedPart } from '../model/compareRuns.ts';
import { playRun, type PlayedRun } from '../model/run.ts';
import { activeRun, otherRun, type RunBook } from '../model/runBook.ts';
import { stateTitle, toldSteps } from '../model/toldSteps.ts';
import { deadlineTitle } from './deadlineText.ts';
import type { SetBook } from './PlayTab.tsx';
import { stepTitle } from './StepList.tsx';
import { timeText } from './timeText.ts';

/** Two runs beside each other, step by step, with what differs marked by a word and a colour. */
export function CompareTab({ chain, book, setBook }: { readonly chain: Chain; readonly book: RunBook; readonly setBook: SetBook }) {
  const t = useWords();
  const other = otherRun(book);
  if (!other) return <p className="note">{t('compare.need')}</p>;
  const [left, right] = [playRun(chain, activeRun(book)), playRun(chain, other)];
  const { steps, parts } = compareRuns(left, right);
  const words = (played: PlayedRun) => toldSteps(chain, played.stages).map((told) => stepTitle(t, told));
  const [leftWords, rightWords] = [words(left), words(right)];
  const state = (name: string) => t.pick(stateTitle(chain, name).zh, stateTitle(chain, name).en);
  const cell = (step: SimulatedStep | null, title: string | undefined) => (step ? <>{title}<br /><span className="small soft">{timeText(step.at)}</span> {step.accepted ? t('step.accepted', { state: state(step.state) }) : <span className="bad">{t('step.refused')}</span>}</> : t('compare.nothing'));
  const mark = (same: boolean, one: unknown, two: unknown) => (same ? t('compare.same') : one === null || two === null ? `≠ ${t('compare.only')}` : `≠ ${t('compare.differs')}`);
  const heading = ({ part }: ComparedPart) => (part === 'state' ? t('state') : part === 'registration' || part === 'certificates' ? t(part) : deadlineTitle(t, chain, part.slice('deadline '.length)));
  const value = ({ part }: ComparedPart, text: string | null) => (text === null ? t('compare.nothing') : part === 'state' ? state(text) : part === 'registration' || part === 'certificates' ? text : deadlineWords(text));
  const deadlineWords = (text: string) => {
    const [status = '', at = ''] = text.split(' ');
    return `${t(`deadline.is.${status}` as 'deadline.is.running')} ${readInstant(at) ? timeText(at) : ''}`;
  };
  const choice = (label: 'compare.one' | 'compare.other', chosen: string, choose: (id: string) => void) => (
    <label className="row"><span>{t(label)}</span><select value={chosen} onChange={(event) => choose(event.target.value)}>{book.runs.map((run) => <option key={run.id} value={run.id}>{run.name}</option>)}</select></label>
  );
  return (
    <div className="stack" data-testid="compare">
      <div className="row">
        {choice('compare.one', book.active, (active) => setBook((before) => ({ ...before, active, other: active === other.id ? before.active : before.other })))}
        {choice('compare.other', other.id, (id) => setBook((before) => ({ ...before, other: id, active: id === before.active ? other.id : before.active })))}
      </div>
      <output data-testid="compare-summary">{t('compare.summary', { steps: steps.filter(({ same }) => !same).length, finals: parts.filter(({ same }) => !same).length })}</output>
      <h2>{t('compare.final')}</h2>
      <table className="cards pairs">
        <thead><tr><th>{t('compare.final')}</th><th>{left.run.name}</th><th>{right.run.name}</th><th>{t('compare.mark')}</th></tr></thead>
        <tbody>
          {parts.map((each) => (
            <tr key={each.part} data-part={each.part} data-same={each.same}><th scope="row">{heading(each)}</th><td data-label={left.run.name}>{value(each, each.one)}</td><td data-label={right.run.name}>{value(each, each.other)}</td><td data-label={t('compare.mark')}>{mark(each.same, each.one, each.other)}</td></tr>
          ))}
        </tbody>
      </table>
      <h2>{t('steps')}</h2>
      <table className="cards pairs">
        <thead><tr><th>{t('compare.step')}</th><th>{left.run.name}</th><th>{right.run.name}</th><th>{t('compare.mark')}</th></tr></thead>
        <tbody>
          {steps.map(({ one, other: two, same }, index) => (
            <tr key={index} data-same={same}><th scope="row">{index + 1}</th><td data-label={left.run.name}><span>{cell(one, leftWords[index])}</span></td><td data-label={right.run.name}><span>{cell(two, rightWords[index])}</span></td><td data-label={t('compare.mark')}>{mark(same, one, two)}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
