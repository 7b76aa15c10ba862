import type { YearlySpan } from '@filing/filing';
import { Button, Input } from 'antd';
import { useId } from 'react';
import { useWorkbench } from '../root/workbenchContext.ts';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { FaultText } from './FaultText.tsx';
import { readSpan } from './typed.ts';
import { typedAt } from './typedKept.ts';
import { useTyped } from './useTyped.ts';

interface Props {
  readonly field: string;
  readonly span: YearlySpan;
  readonly n: number;
  readonly onSpan: (span: YearlySpan) => void;
  /** Absent: it has to stay. */
  readonly onRemove?: (() => void) | undefined;
}

/** Both ends of a span; taken only when they are right together. */
export function SpanFields({ field, span, n, onSpan, onRemove }: Props) {
  const { draft, mayWrite } = useWorkbench();
  const t = useTexts(rulesTexts);
  const id = useId();
  const take = (from: string, to: string) => {
    const read = readSpan(from, to);
    if (read.span && (read.span.from !== span.from || read.span.to !== span.to)) onSpan(read.span);
    return read;
  };
  const from = useTyped(`${draft.id} ${field}.from`, span.from, (typed) => take(typed, typedAt(`${draft.id} ${field}.to`) ?? span.to).span !== null);
  const to = useTyped(`${draft.id} ${field}.to`, span.to, (typed) => take(typedAt(`${draft.id} ${field}.from`) ?? span.from, typed).span !== null);
  const read = readSpan(from.text, to.text);
  const tried = from.tried || to.tried;
  const end = (which: 'from' | 'to') => {
    const typed = which === 'from' ? from : to;
    const fault = tried && 'fault' in read[which] ? read[which].fault : null;
    return (
      <div className="st-field">
        <label htmlFor={`${id}-${which}`}>{t(`span.${which}`, { n })}</label>
        <Input id={`${id}-${which}`} value={typed.text} disabled={!mayWrite} aria-invalid={fault !== null} aria-describedby={`${id}-${which}-more`} {...(fault ? { status: 'error' as const } : {})} onChange={({ target }) => typed.type(target.value)} onBlur={typed.settle} onKeyDown={typed.onKeyDown} />
        <div id={`${id}-${which}-more`}>{fault && <FaultText fault={fault} />}</div>
      </div>
    );
  };
  return (
    <div className="st-span">
      {end('from')}
      {end('to')}
      {mayWrite && <Button disabled={!onRemove} title={onRemove ? undefined : t('span.only')} onClick={onRemove}>{t('span.remove', { n })}</Button>}
    </div>
  );
}
