import { useStudio } from '../root/studioContext.ts';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ClauseField } from './ClauseField.tsx';
import { RuleCard } from './RuleSection.tsx';
import { readText } from './typed.ts';
import { TypedField } from './TypedField.tsx';
import { useRule } from './useRule.ts';

/** A text shown with its clause, in both languages. */
export function TextRules({ name }: { readonly name: string }) {
  const { locale } = useStudio();
  const path = ['policy', 'texts', name];
  const { value } = useRule([...path, locale === 'en' ? 'en' : 'zh']);
  const t = useTexts(rulesTexts);
  const text = String(value ?? name);
  const most = locale === 'en' ? 60 : 24;
  const title = text.length > most ? `${text.slice(0, most)}…` : text;
  return (
    <RuleCard path={path} title={title} clause={<ClauseField path={[...path, 'clause']} rule={title} />}>
      <TypedField path={[...path, 'zh']} label={t('zh')} lang="zh-CN" what={t('what', { rule: title, field: t('zh') })} long read={readText} show={(words) => String(words ?? '')} />
      <TypedField path={[...path, 'en']} label={t('en')} lang="en" what={t('what', { rule: title, field: t('en') })} long read={readText} show={(words) => String(words ?? '')} />
    </RuleCard>
  );
}
