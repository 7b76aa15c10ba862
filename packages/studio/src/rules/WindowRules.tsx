import type { SubmissionWindow, YearlySpan } from '@filing/filing';
import { Button } from 'antd';
import { useState } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ClauseField } from './ClauseField.tsx';
import { ExtraSpans } from './ExtraSpans.tsx';
import { RuleCard } from './RuleSection.tsx';
import { SpanFields } from './SpanFields.tsx';
import { useRule } from './useRule.ts';
import { Was } from './Was.tsx';
import { YearStrip } from './YearStrip.tsx';

/** One submission window: its spans, the year it makes, its clause. */
export function WindowRules({ name }: { readonly name: string }) {
  const { now } = useStudio();
  const path = ['policy', 'windows', name];
  const { value, mayWrite } = useRule(path);
  const { set } = useRule([...path, 'spans']);
  const t = useTexts(rulesTexts);
  const [adding, setAdding] = useState(false);
  const window = value as SubmissionWindow;
  const says = (given: unknown) => (Array.isArray(given) ? (given as readonly YearlySpan[]).map(({ from, to }) => `${from} – ${to}`).join(t('list')) : '');
  const spans = Array.isArray(window.spans) ? window.spans : [];
  const what = t('what', { rule: window.title, field: t('windows') });
  const change = (next: readonly YearlySpan[]) => set(t('change', { what }), next);
  return (
    <RuleCard path={path} title={window.title} lang="zh-CN" clause={<ClauseField path={[...path, 'clause']} rule={window.title} />}>
      <div className="st-field" data-long>
        <YearStrip window={{ ...window, spans }} year={Number(now().toISOString().slice(0, 4))} />
        {spans.map((span, index) => (
          <SpanFields key={`${index} of ${spans.length}`} field={`${path.join('.')}.${index}.${spans.length}`} span={span} n={index + 1} onSpan={(next) => change(spans.map((each, at) => (at === index ? next : each)))} onRemove={spans.length > 1 ? () => change(spans.filter((_, at) => at !== index)) : undefined} />
        ))}
        {adding && <SpanFields key={`new of ${spans.length}`} field={`${path.join('.')}.new`} span={{ from: '', to: '' }} n={spans.length + 1} onSpan={(next) => { setAdding(false); change([...spans, next]); }} onRemove={() => setAdding(false)} />}
        <p className="st-hint">{t('span.hint')}</p>
        {mayWrite && !adding && <div><Button onClick={() => setAdding(true)}>{t('span.add')}</Button></div>}
        <Was path={[...path, 'spans']} what={what} show={says} />
      </div>
      <ExtraSpans path={[...path, 'extra']} rule={window.title} />
    </RuleCard>
  );
}
