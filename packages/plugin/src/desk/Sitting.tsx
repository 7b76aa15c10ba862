import type { OpenJudgement } from '@filing/filing';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Asking } from '../parts/Asking.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { projectText } from './projectText.ts';
import { keyOf, stepOf } from './sittingKey.ts';
import { SittingPanel } from './SittingPanel.tsx';
import { SittingRows } from './SittingRows.tsx';
import { useSitting, type Failure } from './useSitting.ts';

/** Many projects judged in one sitting, of whatever filings: ticked in a list, concluded with one form, recorded one by one. */
export default function Sitting() {
  const { t, queries, route } = usePlugin();
  const query = useQuery(queries.judgements());
  const sitting = useSitting();
  return (
    <main className="fp-page fp-stack">
      <p className="fp-back"><button type="button" className="fp-link" onClick={() => route.go('')}>← {t('back.list')}</button></p>
      <div><h1>{t('sitting.title')}</h1><p className="fp-muted">{t('sitting.about')}</p></div>
      <Asking query={query}>{({ items, more }) => (
        <>
          <Gone failures={sitting.failures.filter(({ item }) => !items.some((each) => keyOf(each) === keyOf(item)))} />
          {items.length === 0 ? <p className="fp-empty">{t('sitting.none')}</p> : <Steps items={items} sitting={sitting} />}
          {more && <p className="fp-muted">{t('sitting.more')}</p>}
        </>
      )}</Asking>
    </main>
  );
}

/** What could not be judged and waits no more: somebody else was first. */
function Gone({ failures }: { readonly failures: readonly Failure[] }) {
  const { t } = usePlugin();
  return failures.map(({ item, problems }) => (
    <p key={keyOf(item)} className="fp-note" data-tone="bad" role="alert">{t('sitting.failed')}{t('colon')}{item.applicant} {projectText(item, t)}。{problems.map((problem) => t.problem(problem)).join(' ')}</p>
  ));
}

interface Waiting {
  readonly items: readonly OpenJudgement[];
  readonly sitting: ReturnType<typeof useSitting>;
}

function Steps({ items, sitting }: Waiting) {
  const { t } = usePlugin();
  const [wanted, want] = useState('');
  const steps = [...new Map(items.map((item) => [stepOf(item), item])).values()];
  const [first] = steps;
  const current = steps.some((step) => stepOf(step) === wanted) ? wanted : first ? stepOf(first) : '';
  return (
    <Tabs label={t('sitting.step')} current={current} onChange={want}
      tabs={steps.map((step) => ({ key: stepOf(step), title: `${t.pick(step.procedureTitle, step.procedureTitleEn)} · ${t.pick(step.stateTitle, step.stateTitleEn)}`, count: items.filter((item) => stepOf(item) === stepOf(step)).length }))}>
      <Step key={current} items={items.filter((item) => stepOf(item) === current)} sitting={sitting} />
    </Tabs>
  );
}

function Step({ items, sitting: { send, sending, failures } }: Waiting) {
  const { t } = usePlugin();
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set());
  const chosen = items.filter((item) => ticked.has(keyOf(item)));
  const [example] = chosen;
  return (
    <div className="fp-act" data-beside="true" style={{ paddingTop: 16 }}>
      <SittingRows items={items} chosen={new Set(chosen.map(keyOf))} onChoose={tick} failures={failures} />
      {example ? <SittingPanel key={stepOf(example)} example={example.filing} count={chosen.length} sending={sending} problems={failures.find(({ item }) => ticked.has(keyOf(item)))?.problems ?? []} onSend={(act, draft) => send(chosen, act, draft)} /> : <p className="fp-note">{t('sitting.choose')}</p>}
    </div>
  );
}
