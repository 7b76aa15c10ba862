import { Input } from 'antd';
import { useId, useState } from 'react';
import { ExpressionField } from '../formula/ExpressionField.tsx';
import { besideNames, namesAround } from '../formula/namesAround.ts';
import { TrialLine } from '../formula/TrialLine.tsx';
import { findNode } from '../model/formNode.ts';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { formulaTexts } from '../texts/formula.ts';
import { propertiesTexts } from '../texts/properties.ts';
import { useTexts } from '../texts/useTexts.ts';
import { typeOf, type FieldAt } from './fieldProperty.ts';
import type { EnteredRule } from './fieldRules.ts';
import { codeChoices } from './problemCodes.ts';
import { RuleChoice } from './RuleChoice.tsx';

interface Props {
  readonly number: number;
  readonly rule: Partial<EnteredRule>;
  /** It has all it needs. */
  readonly finished: boolean;
  readonly at: FieldAt;
  readonly form: string;
  readonly onChange: (rule: Partial<EnteredRule>) => void;
  readonly onUp: (() => void) | null;
  readonly onRemove: () => void;
}

/** One rule: what must be true, tried on a sample, and what is said where it is not. */
export function RuleCard({ number, rule, finished, at, form, onChange, onUp, onRemove }: Props) {
  const { ground, now, locale } = useStudio();
  const { source, mayWrite } = useWorkbench();
  const t = useTexts(propertiesTexts);
  const word = useTexts(formulaTexts);
  const id = useId();
  const [today] = useState(() => new Date(now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10));
  const name = t('rule', { n: number });
  const around = namesAround(source, form, at.path, locale, true);
  const type = typeOf(at);
  const own = type === 'object' ? [] : [{ field: 'value', title: word('name.value'), type, options: around.find(({ field }) => field === at.path.split('.').at(-1))?.options ?? [], columns: [] }];
  const inside = type === 'object' ? besideNames(source, form, at.path, true) : [];
  const written = source.forms[form];
  const titleIn = (key: string) => around.find(({ field }) => field === key)?.title ?? (written && findNode(written, at.path === '' ? key : `${at.path}.${key}`)?.schema.title) ?? key;
  const set = (change: Partial<Record<keyof EnteredRule, string | undefined>>) => onChange({ ...rule, ...change } as Partial<EnteredRule>);
  const shared = { what: name, readOnly: !mayWrite };
  return (
    <section className="st-rule" aria-label={name}>
      <div className="st-rule-head">
        <h4>{name}</h4>
        {mayWrite && onUp && <button type="button" className="st-link" onClick={onUp}>{t('rule.up', { n: number })}</button>}
        {mayWrite && <button type="button" className="st-link" onClick={onRemove}>{t('rule.remove', { n: number })}</button>}
      </div>
      {!finished && <p className="st-kept">{t('rule.kept')}</p>}
      <ExpressionField title={t('rule.assert')} label={`${name} ${t('rule.assert')}`} kind="condition" needed value={rule.assert} onChange={(assert) => set({ assert: assert || undefined })} fields={[...own, ...around]} names={besideNames(source, form, at.path, true)} readOnly={!mayWrite} />
      {rule.assert !== undefined && <TrialLine source={source} form={form} path={at.path} own expression={rule.assert} today={today} />}
      <div className="st-field">
        <label htmlFor={`${id}-zh`}>{t('rule.message')}</label>
        <Input.TextArea id={`${id}-zh`} rows={2} maxLength={500} value={rule.message ?? ''} disabled={!mayWrite} onChange={({ target }) => set({ message: target.value })} />
      </div>
      <div className="st-field">
        <label htmlFor={`${id}-en`}>{t('rule.message.en')}</label>
        <Input.TextArea id={`${id}-en`} rows={2} maxLength={1000} value={rule.english ?? ''} disabled={!mayWrite} onChange={({ target }) => set({ english: target.value })} />
      </div>
      <RuleChoice {...shared} label={t('clause')} empty={t('rule.clause.none')} value={rule.clause} choices={ground.clauses.map((clause) => ({ value: clause.id, label: `${clause.id}　${clause.at}　${clause.says}` }))} onChange={(clause) => set({ clause })} />
      <div className="st-rule-pair">
        <RuleChoice {...shared} label={t('severity')} empty={t('severity.error')} value={rule.severity === 'error' ? undefined : rule.severity} choices={[{ value: 'warning', label: t('severity.warning') }]} onChange={(severity) => set({ severity })} />
        <RuleChoice {...shared} label={t('code')} empty={t('code.rule')} value={rule.code} choices={codeChoices(t, rule.code ? [rule.code] : []).filter(({ value }) => value !== 'rule' || rule.code === 'rule')} onChange={(code) => set({ code })} />
        {(inside.length > 0 || rule.at) && <RuleChoice {...shared} label={t('rule.at')} empty={t('rule.at.here')} value={rule.at} choices={inside.map((value) => ({ value, label: titleIn(value) }))} onChange={(place) => set({ at: place })} />}
      </div>
    </section>
  );
}
