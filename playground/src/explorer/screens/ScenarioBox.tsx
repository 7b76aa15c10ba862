import { useState } from 'react';
import type { Problem } from '@filing/filing';
import { useWords } from '../explorerContext.ts';
import type { Chain } from '../model/chain.ts';
import type { Run } from '../model/run.ts';
import { readScenarioText, writeScenario, type ReadScenario } from '../model/scenarioText.ts';

/** The run as JSON: copy it for the command, edit it, paste another one in. */
export function ScenarioBox({ chain, run, onLoad }: { readonly chain: Chain; readonly run: Run; readonly onLoad: (beginning: Extract<ReadScenario, { beginning: unknown }>['beginning']) => void }) {
  const t = useWords();
  const [edited, setEdited] = useState<string | null>(null);
  const [said, setSaid] = useState<{ readonly good: string } | { readonly bad: readonly string[] } | null>(null);
  const text = edited ?? writeScenario(run);
  const words = (problem: Problem) => `${t.problem(problem)}${problem.path ? ` (${problem.path})` : ''}`;
  const copy = () => {
    navigator.clipboard.writeText(writeScenario(run)).then(() => setSaid({ good: t('scenario.copied') }), () => setSaid({ bad: [t('scenario.copyByHand')] }));
  };
  const load = () => {
    const read = readScenarioText(chain, text);
    if ('mistake' in read) setSaid({ bad: [t(read.mistake.key, read.mistake.values)] });
    else if ('problems' in read) setSaid({ bad: read.problems.map(words) });
    else onLoad(read.beginning);
  };
  return (
    <section className="panel" aria-label={t('scenario')} data-testid="scenario">
      <h2>{t('scenario')}</h2>
      <p className="soft small">{t('scenario.help')}</p>
      <textarea aria-label={t('scenario.text')} rows={10} spellCheck={false} value={text} onChange={(event) => {
        setEdited(event.target.value);
        setSaid(null);
      }} />
      <div className="row">
        <button type="button" onClick={copy}>{t('scenario.copy')}</button>
        <button type="button" onClick={load}>{t('scenario.load')}</button>
      </div>
      {said && ('good' in said ? <output className="note">{said.good}</output> : <div className="note" data-kind="bad" role="alert"><ul className="plain">{said.bad.map((each) => <li key={each}>{each}</li>)}</ul></div>)}
    </section>
  );
}
