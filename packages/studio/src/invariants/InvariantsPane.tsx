import { invariantKinds, type Invariant } from '@filing/filing';
import { checkInvariants, lintInvariants } from '@filing/flow-runtime/invariants';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useWorkbench } from '../root/workbenchContext.ts';
import { ClausePick } from '../rules/ClausePick.tsx';
import { PickField } from '../rules/PickField.tsx';
import { RuleCard } from '../rules/RuleSection.tsx';
import { flowTexts } from '../texts/flow.ts';
import { useTexts } from '../texts/useTexts.ts';
import type { CheckedChain } from './checkedChain.ts';
import { Gaps } from './Gaps.tsx';
import { InvariantItem } from './InvariantItem.tsx';
import { newInvariant } from './newInvariant.ts';

/** What must hold on every path: what is stated, with the walk's verdict, and a builder for more. */
export function InvariantsPane({ chain }: { readonly chain: CheckedChain }) {
  const { source, procedure, mayWrite, apply } = useWorkbench();
  const t = useTexts(flowTexts);
  const { flow, policy, invariants } = source;
  const begin = (kind: Invariant['kind']) => newInvariant(kind, { flow, policy, clause: flow.machine.states[flow.machine.initial]?.meta?.clauses[0] ?? '' });
  const [made, setMade] = useState<Invariant>(() => begin('always-through'));
  const checked = useMemo(() => (chain.flow && lintInvariants({ ...procedure, flow, policy, invariants: [made] }).length === 0 ? (checkInvariants(chain.flow, [made])[0] ?? null) : null), [chain.flow, procedure, flow, policy, made]);
  return (
    <div className="st-rules">
      <p className="st-muted">{t('inv.intro')}</p>
      {invariants.length === 0 && <p className="st-muted">{t('inv.none')}</p>}
      <ul className="st-invs">
        {invariants.map((invariant, index) => (
          <li key={JSON.stringify(invariant)}>
            <InvariantItem invariant={invariant} checked={chain.invariants[index] ?? null} flow={chain.flow}>
              <div className="st-row">
                <ClausePick value={invariant.clause} what={t('invariants')} onPick={(clause) => apply(t('change', { what: t('invariants') }), (now) => ({ ...now, invariants: now.invariants.map((each, place) => (place === index ? { ...each, clause: clause ?? '' } : each)) }))} />
                {mayWrite && <Button onClick={() => apply(t('inv.removed'), (now) => ({ ...now, invariants: now.invariants.filter((_, place) => place !== index) }))}>{t('inv.remove')}</Button>}
              </div>
            </InvariantItem>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <RuleCard title={t('inv.new')} clause={<ClausePick value={made.clause} what={t('inv.new')} onPick={(clause) => setMade({ ...made, clause: clause ?? '' })} />} foot={<div><Button type="primary" disabled={checked === null} onClick={() => apply(t('inv.added'), (now) => ({ ...now, invariants: [...now.invariants, made] }))}>{t('inv.add')}</Button></div>}>
          <PickField label={t('inv.kind')} value={made.kind} options={invariantKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} onPick={(kind) => setMade(begin(kind as Invariant['kind']))} />
          <Gaps invariant={made} onChange={setMade} />
          <div className="st-field" data-long data-testid="new-invariant"><InvariantItem invariant={made} checked={checked} flow={chain.flow} /></div>
        </RuleCard>
      )}
    </div>
  );
}
