import { describe, expect, it } from 'vitest';
import { ground, openedChains } from '../fixtures/openedChains.ts';
import { openChain } from './chain.ts';
import { clockMoves } from './clockMoves.ts';
import { compareRuns } from './compareRuns.ts';
import { addStep, clockStep, playRun, stepBack, stepForward, type Run, type RunStep } from './run.ts';
import { activeRun, addRun, branchRun, changeRun, dropRun, openBook, otherRun } from './runBook.ts';
import { readScenarioText } from './scenarioText.ts';
import { toldSteps } from './toldSteps.ts';

const chain = openedChains.find(({ procedure }) => procedure.name === 'course-certificate');
if (!chain) throw new Error('the model procedure is gone');
const applicant = { org: '上海示例职业技术学院', uscc: '12310000425123452B', district: '310115', schoolKind: 'higher-vocational', ministryAffiliated: false, authority: '上海市教育委员会' };
const opening = { procedure: 'course-certificate', applicant };
const begins = '2026-06-05T09:00:00.000+08:00';
const submit: RunStep = { at: begins, office: 'applicant', event: 'submit', answers: 'sample' };
const run: Run = { id: '1', name: '1', opening, begins, steps: [submit], undone: [] };
const day = (text: string) => new Date(`${text}+08:00`);
const name = (number: number) => `run ${number}`;

describe('a run', () => {
  it('stands at its beginning before the first step, then at its last step’s time', () => {
    expect(playRun(chain, { ...run, steps: [] })).toMatchObject({ now: day('2026-06-05T09:00:00'), filing: { state: 'drafting' } });
    expect(playRun(chain, addStep(chain, run, clockStep(day('2026-06-09T10:00:00'))))).toMatchObject({ now: day('2026-06-09T10:00:00'), filing: { state: 'districtRecommendation' } });
  });

  it('goes back a step and on again, and forgets what was taken back when something else is done', () => {
    expect(stepBack(run)).toMatchObject({ steps: [], undone: [submit] });
    expect(stepForward(stepBack(run))).toEqual(run);
    expect(stepForward(run)).toEqual(run);
    expect(stepBack(stepBack(run))).toMatchObject({ steps: [] });
    expect(addStep(chain, stepBack(run), clockStep(day('2026-06-09T10:00:00'))).undone).toEqual([]);
  });

  it('makes one of two movements of the clock, but not where a deadline passed in the first', () => {
    const moved = addStep(chain, addStep(chain, run, clockStep(day('2026-06-06T09:00:00'))), clockStep(day('2026-06-07T09:00:00')));
    expect(moved.steps).toEqual([submit, clockStep(day('2026-06-07T09:00:00'))]);
    const lapse = chain.stories.find((story) => story.name === 'lapse')?.scenario;
    const read = readScenarioText(chain, JSON.stringify(lapse));
    if (!('beginning' in read)) throw new Error('the story cannot be read');
    const before = { ...run, ...read.beginning };
    expect(addStep(chain, before, clockStep(day('2027-01-01T00:00:00'))).steps).toHaveLength(before.steps.length + 1);
    expect(toldSteps(chain, playRun(chain, before).stages).filter(({ own }) => !own).map(({ step, title }) => [step.event, title])).toEqual([['deadline.passed', null]]);
  });

  it('says what is wrong with a scenario instead of playing it', () => {
    expect(playRun(chain, { ...run, opening: { procedure: 'course-certificate' } })).toMatchObject({ filing: null, stages: [], report: { problems: [{ path: 'applicant' }] } });
  });
});

describe('the clock', () => {
  it('offers the next working day over the holidays, the same day next month, the next window', () => {
    const { filing } = playRun(chain, run);
    if (!filing) throw new Error('nothing to act on');
    const to = (kind: string, now: Date) => clockMoves(chain, filing, now).filter((move) => move.kind === kind).map((move) => move.to);
    expect(to('workingDay', day('2026-09-30T09:00:00'))).toEqual([day('2026-10-08T09:00:00')]);
    expect(to('month', day('2026-08-31T09:00:00'))).toEqual([day('2026-09-30T09:00:00')]);
    expect(to('window', day('2026-03-01T15:00:00'))).toEqual([day('2026-06-01T09:00:00')]);
    expect(to('deadline', day('2026-06-05T09:00:00'))).toEqual([]);
  });
});

describe('the book of runs', () => {
  const book = openBook({ opening, begins, steps: [submit] }, name);

  it('branches from any step and compares with where it came from', () => {
    const branched = branchRun(changeRun(book, (each) => ({ ...each, steps: [submit, clockStep(day('2026-06-09T10:00:00'))] })), 1, name);
    expect([activeRun(branched).name, activeRun(branched).steps.length, otherRun(branched)?.name]).toEqual(['run 2', 1, 'run 1']);
    expect(compareRuns(playRun(chain, activeRun(branched)), playRun(chain, activeRun(book)))).toMatchObject({ steps: [{ same: true }], parts: [{ part: 'state', same: true }] });
  });

  it('never gives a name twice, and keeps its last run', () => {
    const three = dropRun(addRun(addRun(book, { opening, begins, steps: [] }, name), { opening, begins, steps: [] }, name), '3');
    expect(addRun(three, { opening, begins, steps: [] }, name).runs.map((each) => each.name)).toEqual(['run 1', 'run 2', 'run 4']);
    expect(dropRun(book, '1')).toEqual(book);
    expect(otherRun(book)).toBeNull();
  });
});

describe('two runs beside each other', () => {
  it('marks steps and outcomes that differ or that only one has', () => {
    const one = playRun(chain, run);
    const other = playRun(chain, { ...run, steps: [submit, { at: '2026-06-06', office: 'applicant', event: 'withdraw' }] });
    expect(compareRuns(one, other)).toMatchObject({ steps: [{ same: true }, { one: null, same: false }], parts: [{ part: 'state', one: 'districtRecommendation', other: 'withdrawn', same: false }] });
  });
});

describe('a broken chain', () => {
  it('is opened, with its dead ends, unreachable states and missing ways out told', () => {
    const { machine } = chain.procedure.flow;
    const publication = machine.states['publication'];
    const states = { ...machine.states, publication: { ...publication, on: {} }, island: { ...publication } };
    const broken = openChain({ procedure: { ...chain.procedure, flow: { ...chain.procedure.flow, machine: { ...machine, states: states as typeof machine.states } } }, stories: [] }, ground, () => 0);
    expect(broken.exploration.deadEnds).toContain('publication');
    expect(broken.exploration.unreachable).toContain('island');
    expect(broken.findings.map(({ message }) => message)).toContain('没有任何出路。');
  });
});
