import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ClauseField } from './ClauseField.tsx';
import { RuleCard } from './RuleSection.tsx';
import { readPrefix } from './typed.ts';
import { TypedField } from './TypedField.tsx';
import { useRule } from './useRule.ts';

/** The first letters of a number and where they come from; nothing where the procedure numbers nothing so. */
export function NumberRules({ name }: { readonly name: 'registrationNumber' | 'certificateNumber' }) {
  const path = ['policy', name];
  const { value } = useRule(path);
  const t = useTexts(rulesTexts);
  if (value === undefined) return null;
  const rule = t(name);
  return (
    <RuleCard path={path} title={rule} clause={<ClauseField path={[...path, 'clause']} rule={rule} mayBeNone />}>
      <TypedField path={[...path, 'prefix']} label={t('prefix')} what={t('what', { rule, field: t('prefix') })} read={readPrefix} show={(letters) => String(letters ?? '')} />
    </RuleCard>
  );
}
