import { shanghaiDay } from '@filing/filing';
import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { releaseTexts } from '../texts/release.ts';
import { rootTexts } from '../texts/root.ts';
import { useTexts } from '../texts/useTexts.ts';
import { Refused } from './Refused.tsx';
import { useDraftSave } from './useDraftSave.ts';

/** When the revision will be in force: at once, or from a day that is not past. */
export function EffectiveDay() {
  const { now } = useStudio();
  const { draft: { effectiveFrom }, mayWrite } = useWorkbench();
  const t = useTexts(releaseTexts);
  const root = useTexts(rootTexts);
  const { save, busy, problems } = useDraftSave();
  const [day, setDay] = useState<string | null>(effectiveFrom);
  const id = useId();
  const today = shanghaiDay(now());
  const fault = day === null ? '' : !/^\d{4}-\d{2}-\d{2}$/.test(day) ? t('when.missing') : day < today ? t('when.past', { today }) : '';
  const choose = (next: string | null) => {
    setDay(next);
    if (next === null && effectiveFrom !== null) void save({ effectiveFrom: null });
  };
  return (
    <section className="st-section" aria-label={t('when')}>
      <h2>{t('when')}</h2>
      <p className="st-muted">{t('when.about')}</p>
      {mayWrite ? (
        <>
          <Radio.Group aria-label={t('when')} value={day === null ? 'now' : 'day'} onChange={({ target }) => choose(target.value === 'now' ? null : (effectiveFrom ?? ''))} options={[{ value: 'now', label: t('when.now') }, { value: 'day', label: t('when.day') }]} />
          {day !== null && (
            <div className="st-field">
              <label htmlFor={id}>{t('when.date')}</label>
              <div className="st-row">
                <Input id={id} className="st-day" type="date" min={today} value={day} aria-invalid={fault !== ''} aria-describedby={`${id}-why`} onChange={({ target }) => setDay(target.value)} />
                <Button disabled={fault !== '' || day === effectiveFrom} loading={busy} onClick={() => void save({ effectiveFrom: day })}>{root('save')}</Button>
              </div>
              <p id={`${id}-why`} className="st-bad" role="alert">{day === '' ? '' : fault}</p>
            </div>
          )}
          <Refused problems={problems} />
        </>
      ) : <p>{effectiveFrom === null ? t('when.said.now') : t('when.said.day', { day: effectiveFrom })}</p>}
    </section>
  );
}
