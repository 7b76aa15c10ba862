import type { Dispatch, SetStateAction } from 'react';
import { addRun, activeRun, branchRun, changeRun, type RunBook } from '../model/runBook.ts';
import { addStep, playRun, stepBack, stepForward, type RunStep } from '../model/run.ts';
import type { Chain } from '../model/chain.ts';
import { useWords } from '../explorerContext.ts';
import { ClockPanel } from './ClockPanel.tsx';
import { Offers } from './Offers.tsx';
import { RunBar } from './RunBar.tsx';
import { ScenarioBox } from './ScenarioBox.tsx';
import { Standing } from './Standing.tsx';
import { StepList } from './StepList.tsx';

/** What changes the runs of a chain. */
export type SetBook = Dispatch<SetStateAction<RunBook>>;

/** The simulator: who may do what now, the clock, what happened, the scenario. */
export function PlayTab({ chain, book, setBook }: { readonly chain: Chain; readonly book: RunBook; readonly setBook: SetBook }) {
  const t = useWords();
  const name = (number: number) => t('run.name', { number });
  const run = activeRun(book);
  const played = playRun(chain, run);
  const add = (step: RunStep) => setBook((before) => changeRun(before, (each) => addStep(chain, each, step)));
  return (
    <div className="stack">
      <RunBar chain={chain} book={book} setBook={setBook} />
      {played.report.problems && <div className="note" data-kind="bad" role="alert"><ul className="plain">{played.report.problems.map((problem) => <li key={problem.path + problem.code}>{t.problem(problem)}</li>)}</ul></div>}
      <div className="columns">
        <div className="stack">
          {played.filing && <Standing chain={chain} filing={played.filing} now={played.now} />}
          {played.filing && <ClockPanel chain={chain} filing={played.filing} now={played.now} onMove={add} />}
          {played.filing && <Offers key={`${run.id} ${run.steps.length}`} chain={chain} played={played} filing={played.filing} onAct={add} />}
        </div>
        <div className="stack">
          <StepList
            chain={chain} played={played}
            onBack={() => setBook((before) => changeRun(before, stepBack))}
            onForward={() => setBook((before) => changeRun(before, stepForward))}
            onBranch={(count) => setBook((before) => branchRun(before, count, name))}
          />
          <ScenarioBox key={run.id} chain={chain} run={run} onLoad={(beginning) => setBook((before) => addRun(before, beginning, name))} />
        </div>
      </div>
    </div>
  );
}
