import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { ClauseField } from '../rules/ClauseField.tsx';
import { RuleCard } from '../rules/RuleSection.tsx';
import { chainOrder } from '../steps/chainOrder.ts';
import { stateTitle } from '../steps/chainNames.ts';
import { flowTexts } from '../texts/flow.ts';
import { useTexts } from '../texts/useTexts.ts';
import { StateWords } from './StateWords.tsx';
import { WordsField } from './WordsField.tsx';

/** The fixed words of a chain: of its states and acts in their order, of refusals, of what it rests on. */
export function WordingPane() {
  const { locale } = useStudio();
  const { source: { flow } } = useWorkbench();
  const t = useTexts(flowTexts);
  return (
    <div className="st-rules">
      <p className="st-muted">{t('wording.intro')}</p>
      {chainOrder(flow).map((state) => <StateWords key={state} state={state} title={stateTitle(flow, state, locale)} />)}
      {Object.keys(flow.refusals ?? {}).length > 0 && <h2>{t('refusals')}</h2>}
      {Object.entries(flow.refusals ?? {}).map(([guard, { message }]) => (
        <RuleCard key={guard} title={`${message.slice(0, 24)}…`} lang="zh-CN" clause={<ClauseField path={['flow', 'refusals', guard, 'clause']} rule={t('refusal')} mayBeNone />}>
          <WordsField path={['flow', 'refusals', guard, 'message']} label={t('refusal')} lang="zh-CN" long />
        </RuleCard>
      ))}
      {(['basis', 'unique'] as const).filter((part) => flow[part]).map((part) => (
        <RuleCard key={part} title={t(part)} clause={<ClauseField path={['flow', part, 'clause']} rule={t(part)} />}>
          <WordsField path={['flow', part, 'message']} label={t('message')} lang="zh-CN" long />
          <WordsField path={['flow', part, 'messageEn']} label={t('messageEn')} lang="en" long />
        </RuleCard>
      ))}
    </div>
  );
}
