import { useDeferredValue, useState } from 'react';
import { JsonPane } from '../json/JsonPane.tsx';
import { Preview } from '../preview/Preview.tsx';
import { PropertyPanel } from '../properties/PropertyPanel.tsx';
import { FaultBoundary } from '../root/FaultBoundary.tsx';
import { useStudio } from '../root/studioContext.ts';
import { outlineTexts } from '../texts/outline.ts';
import { useTexts } from '../texts/useTexts.ts';
import { Panes } from './Panes.tsx';
import { OutlinePane } from './OutlinePane.tsx';

/** One form: its fields, how it looks, what the selected field is; as JSON for who wants it. */
export function FormEditor() {
  const { locale } = useStudio();
  const t = useTexts(outlineTexts);
  const [json, setJson] = useState(false);
  // The form stands first; what its fields are asked as follows in the next moment.
  const stands = useDeferredValue(true, false);
  const safe = (part: React.ReactNode) => <FaultBoundary locale={locale}>{part}</FaultBoundary>;
  return (
    <Panes label={t('parts')} panes={[
      { key: 'outline', title: t('outline'), content: safe(<OutlinePane />) },
      { key: 'preview', title: json ? t('json') : t('preview'), head: (
        <fieldset className="st-switch" aria-label={t('parts')}>
          <button type="button" aria-pressed={!json} onClick={() => setJson(false)}>{t('preview')}</button>
          <button type="button" aria-pressed={json} onClick={() => setJson(true)}>{t('json')}</button>
        </fieldset>
      ), content: safe(json ? <JsonPane /> : <Preview />) },
      { key: 'properties', title: t('properties'), content: safe(stands && <PropertyPanel />) },
    ]} />
  );
}
