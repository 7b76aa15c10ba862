import type { ProcedureSource } from '@filing/filing/revisions';
import { Select } from 'antd';
import { useState } from 'react';
import { formulaTexts } from '../texts/formula.ts';
import { useTexts } from '../texts/useTexts.ts';
import { trialOf } from './trialOf.ts';

/** What an expression yields under a sample; `own`: it is a rule, which sees the fields of its own object. */
export function TrialLine({ source, form, path, own = false, expression, today }: { readonly source: ProcedureSource; readonly form: string; readonly path: string; readonly own?: boolean; readonly expression: string; readonly today: string }) {
  const t = useTexts(formulaTexts);
  const samples = source.samples.filter((sample) => sample.form === form);
  const [chosen, choose] = useState('');
  const sample = samples.find(({ name }) => name === chosen) ?? samples[0];
  if (!sample) return <p className="st-muted">{t('trial')}：{t('trial.none')}</p>;
  const value = trialOf(source, sample, path, expression, today, own);
  const said = value === true ? t('trial.yes') : value === false ? t('trial.no') : value === null ? t('trial.empty') : typeof value === 'string' ? value : JSON.stringify(value);
  return (
    <div className="st-trial">
      <span>{t('trial')}</span>
      <Select className="st-test" aria-label={t('trial.sample')} value={sample.name} popupMatchSelectWidth={false} options={samples.map(({ name }) => ({ value: name, label: name }))} onChange={choose} />
      <output>{t('trial.value', { value: said.slice(0, 200) })}</output>
    </div>
  );
}
