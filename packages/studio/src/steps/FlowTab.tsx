import { useDeferredValue, useMemo, useState } from 'react';
import { checkedChain } from '../invariants/checkedChain.ts';
import { InvariantsPane } from '../invariants/InvariantsPane.tsx';
import { TabList } from '../root/TabList.tsx';
import { useWorkbench } from '../root/workbenchContext.ts';
import { flowTexts } from '../texts/flow.ts';
import { useTexts } from '../texts/useTexts.ts';
import { WordingPane } from '../wording/WordingPane.tsx';
import { StepsPane } from './StepsPane.tsx';

const parts = ['steps', 'invariants', 'wording'] as const;

/** The chain: its steps, what must always hold, its wording. */
export default function FlowTab() {
  const { source, procedure } = useWorkbench();
  const t = useTexts(flowTexts);
  const [part, setPart] = useState<(typeof parts)[number]>('steps');
  const later = useDeferredValue(source);
  const chain = useMemo(() => checkedChain(later, procedure), [later, procedure]);
  const broken = chain.invariants.filter((checked) => checked?.verdict !== 'holds').length;
  return (
    <TabList label={t('parts')} tabs={parts.map((key) => ({ key, title: t(key), count: key === 'invariants' ? broken : 0 }))} current={part} onChange={setPart}>
      {part === 'steps' && <StepsPane chain={chain} />}
      {part === 'invariants' && <InvariantsPane chain={chain} />}
      {part === 'wording' && <WordingPane />}
    </TabList>
  );
}
