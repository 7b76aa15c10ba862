import { useFormSelection } from '../outline/formSelection.ts';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { propertiesTexts } from '../texts/properties.ts';
import { useTexts } from '../texts/useTexts.ts';
import { AccessPart } from './AccessPart.tsx';
import { ExpressionPart } from './ExpressionPart.tsx';
import { IdentityPart } from './IdentityPart.tsx';
import { fieldAt } from './panelAnswers.ts';
import { PlainPart } from './PlainPart.tsx';
import { ReviewEnglish } from './ReviewEnglish.tsx';
import { RulesPart } from './RulesPart.tsx';
import { SharedPart } from './SharedPart.tsx';

/** What the selected field, or the form itself, is asked as: its words, limits, clauses, conditions, and who writes and reads it. */
export function PropertyPanel() {
  const { form, path } = useFormSelection();
  const { locale } = useStudio();
  const { source, mayWrite } = useWorkbench();
  const t = useTexts(propertiesTexts);
  const at = fieldAt(source, form, path);
  if (!at) return <aside className="st-properties" aria-label={t('panel')}><p className="st-muted">{t('panel.none')}</p></aside>;
  const title = (locale === 'en' ? at.texts[`${path}#title`] : undefined) ?? at.schema.title ?? at.fragment?.title ?? path.split('.').at(-1) ?? '';
  const place = `${form}/${path}`;
  return (
    <aside className="st-properties" aria-label={t('panel')}>
      <h2>{path === '' ? t('panel.form') : t('panel.field', { title })}</h2>
      {!mayWrite && <p className="st-muted">{t('frozen')}</p>}
      {at.schema['x-use'] !== undefined && <SharedPart key={`${place}/shared`} at={at} form={form} title={title} />}
      <ReviewEnglish form={form} path={path} />
      <PlainPart key={place} at={at} form={form} title={title} />
      {path !== '' && <ExpressionPart key={`${place}/formulas`} at={at} form={form} title={title} />}
      <RulesPart key={`${place}/rules`} at={at} form={form} title={title} />
      {path !== '' && <AccessPart key={`${place}/access`} form={form} at={at} />}
      {path !== '' && <IdentityPart key={`${place}/identity`} at={at} form={form} title={title} />}
    </aside>
  );
}
