import type { LimitPolicy } from '@filing/filing';
import { Checkbox } from 'antd';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ClauseField } from './ClauseField.tsx';
import { RuleCard } from './RuleSection.tsx';
import { readLimit } from './typed.ts';
import { TypedField } from './TypedField.tsx';
import { useRule } from './useRule.ts';
import { Was } from './Was.tsx';

/** One limit: its number, and whether it holds as a rule only. */
export function LimitRules({ name }: { readonly name: string }) {
  const path = ['policy', 'limits', name];
  const { value } = useRule(path);
  const soft = useRule([...path, 'soft']);
  const t = useTexts(rulesTexts);
  const { title } = value as LimitPolicy;
  const what = t('what', { rule: title, field: t('soft') });
  return (
    <RuleCard path={path} title={title} lang="zh-CN" clause={<ClauseField path={[...path, 'clause']} rule={title} />}>
      <TypedField path={[...path, 'value']} label={t('value')} what={t('what', { rule: title, field: t('value') })} read={readLimit} show={(number) => String(number ?? '')} />
      <div className="st-field" data-long>
        <Checkbox checked={soft.value === true} disabled={!soft.mayWrite} onChange={({ target }) => soft.set(t('change', { what }), target.checked ? true : undefined)}>{t('soft')}</Checkbox>
        <Was path={[...path, 'soft']} what={what} show={(is) => (is === true ? '✓' : '—')} />
      </div>
    </RuleCard>
  );
}
