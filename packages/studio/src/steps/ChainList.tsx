import { chainGraph, type Flow } from '@filing/flow-runtime';
import { Button } from 'antd';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { flowTexts } from '../texts/flow.ts';
import { useTexts } from '../texts/useTexts.ts';
import { eventTitle } from '../wording/eventTitle.ts';
import { officeTitle, stateTitle } from './chainNames.ts';
import { chainOrder } from './chainOrder.ts';
import { addedSteps, removeStep } from './removeStep.ts';

/** The chain as a list in its order: each step, whose it is, where its acts lead; what this draft added is marked and can be taken out. */
export function ChainList({ flow }: { readonly flow: Flow }) {
  const { locale } = useStudio();
  const { source, base, mayWrite, apply } = useWorkbench();
  const t = useTexts(flowTexts);
  const { nodes, edges } = chainGraph(flow);
  const added = addedSteps(source, base.source);
  return (
    <ol className="st-chain">
      {chainOrder(source.flow).map((state) => {
        const node = nodes.find(({ id }) => id === state);
        const title = stateTitle(source.flow, state, locale);
        const isNew = added.includes(state);
        return (
          <li key={state} data-added={isNew || undefined} data-tag={node?.tag}>
            <div className="st-row"><b>{title}</b> <span className="st-muted">{(node?.together ?? [node?.office]).map((office) => (office ? officeTitle(office, locale) : t('nobody'))).join(' + ')}</span>
              {isNew && <span className="st-new">{t('added')}</span>}
              {isNew && mayWrite && state !== 'objectionReview' && <Button size="small" aria-label={`${t('remove.do')} ${title}`} onClick={() => apply(t('remove.done', { title }), (now) => removeStep(now, base.source, state))}>{t('remove.do')}</Button>}
            </div>
            <ul className="st-ways">{edges.filter(({ from }) => from === state).map((edge) => <li key={edge.id}>{eventTitle(t, edge.event)} → {stateTitle(source.flow, edge.to, locale)}</li>)}</ul>
          </li>
        );
      })}
    </ol>
  );
}
