import { useState } from 'react';
import { ExpressionField } from '../formula/ExpressionField.tsx';
import { besideNames, namesAround } from '../formula/namesAround.ts';
import { TrialLine } from '../formula/TrialLine.tsx';
import { editForm } from '../model/editSource.ts';
import { setKeywords } from '../model/setKeywords.ts';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { propertiesTexts } from '../texts/properties.ts';
import { useTexts } from '../texts/useTexts.ts';
import { typeOf, type FieldAt } from './fieldProperty.ts';

const kinds = { 'x-visible': 'condition', 'x-required': 'condition', 'x-compute': 'value', 'x-default': 'value', 'x-options': 'formula' } as const;

/** When a field is shown and required, and what it is worked out as. */
export function ExpressionPart({ at, form, title }: { readonly at: FieldAt; readonly form: string; readonly title: string }) {
  const { now, locale } = useStudio();
  const { source, apply, mayWrite } = useWorkbench();
  const t = useTexts(propertiesTexts);
  const [today] = useState(() => new Date(now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10));
  const fields = namesAround(source, form, at.path, locale);
  const names = besideNames(source, form, at.path);
  const shown = (Object.keys(kinds) as readonly (keyof typeof kinds)[]).filter((keyword) => at.schema[keyword] !== undefined || typeOf(at) !== 'void' || keyword === 'x-visible');
  const set = (keyword: keyof typeof kinds, value: string | false | undefined) =>
    apply(t('step.set', { title, what: t(`formula.${keyword}`) }), (draft) => editForm(draft, form, (each) => setKeywords(each, at.path, { [keyword]: value })), `${form}/${at.path}/${keyword}`);
  return (
    <section className="st-expressions">
      <h3>{t('section.formulas')}</h3>
      {shown.map((keyword) => {
        const written: unknown = at.schema[keyword];
        const value = typeof written === 'string' || (written === false && keyword === 'x-visible') ? written : undefined;
        return (
          <div key={keyword}>
            <ExpressionField title={t(`formula.${keyword}`)} kind={kinds[keyword]} value={value} onChange={(next) => set(keyword, next)} mayBeNever={keyword === 'x-visible'} fields={fields} names={names} readOnly={!mayWrite} />
            {value === false && <p className="st-muted">{t('never.help')}</p>}
            {typeof value === 'string' && <TrialLine source={source} form={form} path={at.path} expression={value} today={today} />}
          </div>
        );
      })}
    </section>
  );
}
