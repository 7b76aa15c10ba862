import { useState } from 'react';
import type { Filing, Problem } from '@filing/filing';
import { useWords } from '../explorerContext.ts';
import { draftAct, stepOf, type ActDraft } from '../model/actStep.ts';
import type { Chain } from '../model/chain.ts';
import { offersAt } from '../model/offers.ts';
import { playRun, type PlayedRun, type RunStep } from '../model/run.ts';
import { ActPanel } from './ActPanel.tsx';

/** What each office may do now; one act at a time is put together and tried. */
export function Offers({ chain, played, filing, onAct }: { readonly chain: Chain; readonly played: PlayedRun; readonly filing: Filing; readonly onAct: (step: RunStep) => void }) {
  const t = useWords();
  const [offered, setOffered] = useState<ActDraft | null>(null);
  const [refused, setRefused] = useState<readonly Problem[] | string>([]);
  const { now, run } = played;
  const offers = offersAt(chain, filing, now);
  const act = (draft: ActDraft) => {
    if (!offered) return;
    const made = stepOf(draft, offered, filing, now);
    if ('malformed' in made) return setRefused(t('act.badJson', { form: chain.procedure.forms[made.malformed]?.title ?? made.malformed }));
    const tried = playRun(chain, { ...run, steps: [...run.steps, made.step] }).stages.at(-1)?.happened.at(-1);
    if (tried?.accepted) return onAct(made.step);
    return setRefused(tried?.problems ?? []);
  };
  return (
    <section className="panel" aria-label={t('offers')} data-testid="offers">
      <h2>{t('offers')}</h2>
      {offers.length === 0 && <p>{t('offers.none')}</p>}
      {offers.map(({ office, permitted }) => (
        <fieldset key={office} className="offer" aria-label={t('offers.by', { office: t.office(office) })} data-office={office}>
          <h3>{t.office(office)}</h3>
          <div className="row">
            {permitted.map((event) => (
              <button key={event.type} type="button" data-event={event.type} aria-pressed={offered?.office === office && offered.permitted.type === event.type} onClick={() => {
                setOffered(draftAct(chain, filing, now, office, event));
                setRefused([]);
              }}>{t.pick(event.title, event.titleEn)}</button>
            ))}
          </div>
        </fieldset>
      ))}
      {offered && <ActPanel key={`${offered.office} ${offered.permitted.type}`} chain={chain} filing={filing} now={now} offered={offered} refused={refused} onAct={act} onCancel={() => setOffered(null)} />}
    </section>
  );
}
