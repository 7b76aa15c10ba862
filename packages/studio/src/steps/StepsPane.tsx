import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import type { CheckedChain } from '../invariants/checkedChain.ts';
import { invariantSentence } from '@filing/flow-runtime/invariants';
import { flowTexts } from '../texts/flow.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ChainList } from './ChainList.tsx';
import { AddStep } from './AddStep.tsx';

/** The chain as it is now, what walking it says, and a way to add a step. */
export function StepsPane({ chain }: { readonly chain: CheckedChain }) {
  const { locale } = useStudio();
  const { source, mayWrite } = useWorkbench();
  const t = useTexts(flowTexts);
  const broken = chain.invariants.flatMap((checked) => (checked?.verdict === 'broken' ? [checked.invariant] : []));
  const bad = chain.findings.length + broken.length;
  return (
    <div className="st-rules">
      <section className="st-note" data-tone={bad > 0 || chain.fault ? 'bad' : 'good'} data-testid="walk" aria-live="polite">
        {chain.fault ? <p>{t('fault', { why: chain.fault })}</p> : <p>{bad > 0 ? t('sound.not', { n: bad }) : t('sound')}</p>}
        {bad > 0 && (
          <ul className="st-list">
            {chain.findings.map((finding) => <li key={`${finding.path} ${finding.message}`}>{finding.path} {locale === 'en' ? finding.messageEn : finding.message}</li>)}
            {broken.map((invariant) => <li key={JSON.stringify(invariant)}>{t('inv.says', { verdict: t('inv.broken'), sentence: invariantSentence(source, invariant)[locale === 'en' ? 'en' : 'zh'] })}</li>)}
          </ul>
        )}
      </section>
      {chain.flow && <ChainList flow={chain.flow} />}
      {mayWrite && <AddStep />}
    </div>
  );
}
