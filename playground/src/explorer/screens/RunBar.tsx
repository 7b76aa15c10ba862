import { useWords } from '../explorerContext.ts';
import type { Chain } from '../model/chain.ts';
import { openingOf } from '../model/openingOf.ts';
import { addRun, dropRun, type RunBook } from '../model/runBook.ts';
import { readScenarioText } from '../model/scenarioText.ts';
import type { SetBook } from './PlayTab.tsx';

/** The runs: choose one, begin one, begin from a story, remove one. */
export function RunBar({ chain, book, setBook }: { readonly chain: Chain; readonly book: RunBook; readonly setBook: SetBook }) {
  const t = useWords();
  const name = (number: number) => t('run.name', { number });
  const begin = (story: string) => {
    const scenario = chain.stories.find((each) => each.name === story)?.scenario;
    const read = readScenarioText(chain, JSON.stringify(scenario ?? null));
    if ('beginning' in read) setBook((before) => addRun(before, read.beginning, name));
  };
  return (
    <fieldset className="row" aria-label={t('runs')}>
      {book.runs.map((run) => <button key={run.id} type="button" aria-pressed={run.id === book.active} onClick={() => setBook((before) => ({ ...before, active: run.id }))}>{run.name}</button>)}
      <button type="button" onClick={() => setBook((before) => addRun(before, { ...openingOf(chain), steps: [] }, name))}>＋ {t('run.new')}</button>
      {book.runs.length > 1 && <button type="button" onClick={() => setBook((before) => dropRun(before, before.active))}>{t('run.drop')}</button>}
      {chain.stories.length > 0 && (
        <label className="row"><span>{t('run.story')}</span>
          <select value="" onChange={(event) => begin(event.target.value)}>
            <option value="">{t('run.storyChoose')}</option>
            {chain.stories.map((story) => <option key={story.name} value={story.name}>{aboutOf(story.scenario) ?? story.name}</option>)}
          </select>
        </label>
      )}
    </fieldset>
  );
}

function aboutOf(scenario: unknown): string | null {
  const about = typeof scenario === 'object' && scenario !== null ? (scenario as { readonly about?: unknown }).about : null;
  return typeof about === 'string' ? about : null;
}
