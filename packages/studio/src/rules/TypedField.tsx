import { Input } from 'antd';
import { useId } from 'react';
import { useWorkbench } from '../root/workbenchContext.ts';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { FaultText } from './FaultText.tsx';
import type { SourcePath } from './sourceValue.ts';
import type { Read } from './typed.ts';
import { useRule } from './useRule.ts';
import { useTyped } from './useTyped.ts';
import { Was } from './Was.tsx';

interface Props<T> {
  readonly path: SourcePath;
  readonly label: string;
  /** What the undo button says. */
  readonly what: string;
  readonly read: (typed: string) => Read<T>;
  readonly show: (value: unknown) => string;
  readonly hint?: string;
  readonly long?: boolean;
  readonly lang?: 'zh-CN' | 'en';
  /** An empty field takes the value out. */
  readonly optional?: boolean;
}

/** A field over one value of the draft: what is wrong is said at it and kept, what is right is one step; what is published stands beside. */
export function TypedField<T>({ path, label, what, read, show, hint, long = false, lang, optional = false }: Props<T>) {
  const { draft } = useWorkbench();
  const { value, mayWrite, set } = useRule(path);
  const t = useTexts(rulesTexts);
  const id = useId();
  const empty = (text: string) => optional && text.trim() === '';
  const typed = useTyped(`${draft.id} ${path.join('.')}`, show(value), (text) => {
    const got = read(text);
    if (!empty(text) && 'fault' in got) return false;
    set(t('change', { what }), empty(text) || 'fault' in got ? undefined : got.value);
    return true;
  });
  const got = typed.tried && !empty(typed.text) ? read(typed.text) : null;
  const fault = got && 'fault' in got ? got.fault : null;
  const field = {
    id, value: typed.text, disabled: !mayWrite, lang, 'aria-invalid': fault !== null, 'aria-describedby': `${id}-more`, ...(fault ? { status: 'error' as const } : {}),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => typed.type(target.value), onBlur: typed.settle, onKeyDown: typed.onKeyDown,
  };
  return (
    <div className="st-field" data-long={long || undefined} data-rule-path={path.join('.')}>
      <label htmlFor={id}>{label}</label>
      {long ? <Input.TextArea {...field} rows={2} /> : <Input {...field} />}
      <div id={`${id}-more`}>
        {fault ? <FaultText fault={fault} /> : hint && <p className="st-hint">{hint}</p>}
      </div>
      <Was path={path} what={what} show={show} lang={lang} />
    </div>
  );
}
