import { useRef, useState, type KeyboardEvent } from 'react';
import type { CounterExample } from '@filing/flow-runtime/invariants';
import { useWords } from '../explorerContext.ts';
import { explorerTabs, type ExplorerRoute, type ExplorerTab } from '../explorerRoute.ts';
import type { Chain } from '../model/chain.ts';
import { counterRun } from '../model/counterRun.ts';
import { openingOf } from '../model/openingOf.ts';
import { playRun } from '../model/run.ts';
import { activeRun, addRun, openBook } from '../model/runBook.ts';
import { CompareTab } from './CompareTab.tsx';
import { DiagramTab } from './DiagramTab.tsx';
import { FindingsTab } from './FindingsTab.tsx';
import { PlayTab } from './PlayTab.tsx';

/** One chain: its diagram, what is wrong with it, its simulator, two runs beside each other. */
export function ChainScreen({ chain, tab, go }: { readonly chain: Chain; readonly tab: ExplorerTab; readonly go: (route: ExplorerRoute) => void }) {
  const t = useWords();
  const name = (number: number) => t('run.name', { number });
  const [book, setBook] = useState(() => openBook({ ...openingOf(chain), steps: [] }, name));
  const bar = useRef<HTMLDivElement>(null);
  const played = playRun(chain, activeRun(book));
  const { flow, name: procedure } = chain.procedure;
  const choose = (next: ExplorerTab) => go({ procedure, tab: next });
  const play = (counter: CounterExample) => {
    setBook((before) => addRun(before, counterRun(chain, counter), name));
    choose('play');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const next = explorerTabs[(explorerTabs.indexOf(tab) + by + explorerTabs.length) % explorerTabs.length] ?? tab;
    choose(next);
    bar.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };
  return (
    <div>
      <button type="button" data-link onClick={() => go({ procedure: null, tab: 'diagram' })}>{t('back')}</button>
      <h1>{t.pick(flow.title, flow.titleEn)}</h1>
      <p className="soft">{flow.notice}</p>
      <div className="tabs" role="tablist" aria-label={t('tabs')} ref={bar} onKeyDown={onKeyDown} tabIndex={-1}>
        {explorerTabs.map((each) => (
          <button key={each} type="button" role="tab" data-tab={each} id={`tab-${each}`} aria-controls="xp-side" aria-selected={each === tab} tabIndex={each === tab ? 0 : -1} onClick={() => choose(each)}>{t(`tab.${each}`)}</button>
        ))}
      </div>
      <div role="tabpanel" id="xp-side" aria-labelledby={`tab-${tab}`}>
        {tab === 'diagram' && <DiagramTab chain={chain} played={played} />}
        {tab === 'findings' && <FindingsTab chain={chain} onPlay={play} />}
        {tab === 'play' && <PlayTab chain={chain} book={book} setBook={setBook} />}
        {tab === 'compare' && <CompareTab chain={chain} book={book} setBook={setBook} />}
      </div>
    </div>
  );
}
