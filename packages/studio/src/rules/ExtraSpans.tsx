import type { ExtraSpan } from '@filing/filing';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { FaultText } from './FaultText.tsx';
import { readExtra } from './readExtra.ts';
import type { SourcePath } from './sourceValue.ts';
import { useRule } from './useRule.ts';
import { Was } from './Was.tsx';

const nothing = { from: '', to: '', reason: '' };

/** The spans a window is opened for once, each with its reason: taken out, or one more. */
export function ExtraSpans({ path, rule }: { readonly path: SourcePath; readonly rule: string }) {
  const { value, published, mayWrite, set } = useRule(path);
  const t = useTexts(rulesTexts);
  const [typed, setTyped] = useState<typeof nothing | null>(null);
  const [tried, setTried] = useState(false);
  const id = useId();
  const spans = Array.isArray(value) ? (value as readonly ExtraSpan[]) : [];
  const what = t('what', { rule, field: t('extras') });
  const change = (next: readonly ExtraSpan[]) => set(t('change', { what }), next.length > 0 || published !== undefined ? next : undefined);
  const close = () => {
    setTyped(null);
    setTried(false);
  };
  const read = readExtra(typed ?? nothing);
  const add = () => {
    setTried(true);
    if (!read.span) return;
    change([...spans, read.span]);
    close();
  };
  return (
    <fieldset className="st-field st-plain" data-long aria-label={what}>
      {spans.length > 0 && (
        <ul className="st-extras">
          {spans.map((span, index) => (
            <li key={`${span.from} ${span.to} ${index}`} className="st-row">
              <span>{t('extra', { ...span })}</span>
              {mayWrite && <Button size="small" aria-label={t('extra.remove', { from: span.from, to: span.to })} onClick={() => change(spans.filter((_, at) => at !== index))}>{t('routing.remove')}</Button>}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && !typed && <div><Button onClick={() => setTyped(nothing)}>{t('extra.add')}</Button></div>}
      {typed && (
        <div className="st-fields">
          {(['from', 'to', 'reason'] as const).map((part) => {
            const fault = tried ? read.faults[part] : undefined;
            return (
              <div key={part} className="st-field">
                <label htmlFor={`${id}-${part}`}>{t(part)}</label>
                <Input id={`${id}-${part}`} value={typed[part]} aria-invalid={fault !== undefined} aria-describedby={`${id}-${part}-more`} {...(fault ? { status: 'error' as const } : {})} onChange={({ target }) => setTyped({ ...typed, [part]: target.value })} onPressEnter={add} />
                <div id={`${id}-${part}-more`}>{fault && <FaultText fault={fault} />}</div>
              </div>
            );
          })}
          <div className="st-field" data-long><div className="st-row"><Button type="primary" onClick={add}>{t('extra.do')}</Button><Button onClick={close}>{t('extra.cancel')}</Button></div></div>
        </div>
      )}
      <Was path={path} what={what} show={(given) => (Array.isArray(given) ? (given as readonly ExtraSpan[]).map(({ from, to }) => `${from} – ${to}`).join(t('list')) : '')} />
    </fieldset>
  );
}
