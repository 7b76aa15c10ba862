import type { ActionRule } from '@filing/filing';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { ClauseLine } from '../rules/ClauseLine.tsx';
import { RuleCard } from '../rules/RuleSection.tsx';
import { officeTitle } from '../steps/chainNames.ts';
import { flowTexts } from '../texts/flow.ts';
import { useTexts } from '../texts/useTexts.ts';
import { eventTitle } from './eventTitle.ts';
import { WordsField } from './WordsField.tsx';

/** The words of one state and of what can be done in it, with the clauses it carries out. */
export function StateWords({ state, title }: { readonly state: string; readonly title: string }) {
  const { locale } = useStudio();
  const { source: { flow } } = useWorkbench();
  const t = useTexts(flowTexts);
  const meta = flow.machine.states[state]?.meta;
  if (!meta) return null;
  const at = ['flow', 'machine', 'states', state, 'meta'];
  const clauses = [...new Set(meta.clauses ?? [])];
  return (
    <RuleCard title={title} pairs clause={clauses.length > 0 && <ul className="st-clauses">{clauses.map((id) => <li key={id}><ClauseLine id={id} /></li>)}</ul>}>
      <WordsField path={[...at, 'title']} label={`${t('state')} · ${t('zh')}`} lang="zh-CN" />
      <WordsField path={[...at, 'titleEn']} label={`${t('state')} · ${t('en')}`} lang="en" />
      {Object.entries(meta.actions ?? {}).flatMap(([event, rules]: readonly [string, readonly ActionRule[]]) => rules.flatMap((rule, index) => {
        const act = t('act', { event: eventTitle(t, event), office: officeTitle(rule.office, locale) });
        return (['zh', 'en'] as const).map((lang) => <WordsField key={`${event} ${rule.office} ${lang}`} path={[...at, 'actions', event, String(index), lang === 'zh' ? 'title' : 'titleEn']} label={`${act} · ${t(lang)}`} lang={lang === 'zh' ? 'zh-CN' : 'en'} />);
      }))}
    </RuleCard>
  );
}
