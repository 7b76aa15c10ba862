import { useMemo, useState } from 'react';
import { lastRunnable } from '../model/lastRunnable.ts';
import { useFormSelection } from '../outline/formSelection.ts';
import { FaultBoundary } from '../root/FaultBoundary.tsx';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { previewTexts } from '../texts/preview.ts';
import { useTexts } from '../texts/useTexts.ts';
import { Canvas } from './Canvas.tsx';
import type { PreviewChoice } from './previewChoice.ts';
import { PreviewBar } from './PreviewBar.tsx';
import { PrintFrame } from './PrintFrame.tsx';
import { useDrawableForm } from './useDrawableForm.ts';

/** The form as it will be seen; where it cannot be drawn, as it last could. */
export function Preview() {
  const { locale } = useStudio();
  const { procedure, source, base, fault } = useWorkbench();
  const { form: name } = useFormSelection();
  const t = useTexts(previewTexts);
  const samples = useMemo(() => source.samples.filter(({ form }) => form === name), [source.samples, name]);
  const [choice, choose] = useState<PreviewChoice>({ width: 'fit', sample: samples.find(({ expects }) => !expects || expects.length === 0)?.name ?? '', access: 'write', locale, look: 'screen' });
  const published = useMemo(() => lastRunnable(base.source, null).procedure, [base.source]);
  const sample = samples.find((each) => each.name === choice.sample);
  const { form, fault: why } = useDrawableForm(procedure.forms[name], { fallback: published.forms[name], broken: fault, locale });
  const title = form?.title ?? name;
  const answers = sample?.answers ?? blank;
  return (
    <div className="st-preview">
      <PreviewBar choice={choice} samples={samples} onChoose={(change) => choose({ ...choice, ...change })} />
      {why !== null && <output className="st-note" data-tone="warn">{form ? t('broken', { why }) : t('never')}</output>}
      {form && (
        <FaultBoundary key={`${name} ${choice.look}`} locale={locale}>
          {choice.look === 'print' ? <PrintFrame form={form} answers={answers} title={t('print.frame', { form: title })} /> : <Canvas form={form} sample={sample} choice={choice} />}
        </FaultBoundary>
      )}
      {choice.look === 'screen' && <p className="st-muted st-small">{t('hint')}</p>}
    </div>
  );
}

const blank = {};
