import { normaliseCreditCode } from '@filing/filing';
import { Input } from 'antd';
import { useState } from 'react';
import { ariaOf, type ControlProps } from '../field/controlProps.ts';
import { useSay } from '../messages/translate.ts';
import { parsedNumber, shownNumber } from './numberText.ts';

/** A line of text. */
export function PlainText(props: ControlProps) {
  const { id, schema, value, onChange, onLeave, invalid } = props;
  const phone = schema['x-format'] === 'phone';
  return <Input {...ariaOf(props)} id={id} value={textOf(value)} {...(invalid ? { status: 'error' as const } : {})} {...placeholderOf(props)} {...(phone ? { inputMode: 'tel' as const, autoComplete: 'off' } : {})} onChange={(event) => onChange(event.target.value)} onBlur={onLeave} />;
}

/** Several lines of text with the number of characters where there is a limit. */
export function LongText(props: ControlProps) {
  const { id, schema, value, onChange, onLeave, invalid } = props;
  const say = useSay();
  const text = textOf(value);
  return (
    <>
      <Input.TextArea {...ariaOf(props)} id={id} value={text} rows={3} className="fr-long" {...(invalid ? { status: 'error' as const } : {})} {...placeholderOf(props)} onChange={(event) => onChange(event.target.value)} onBlur={onLeave} />
      {schema.maxLength !== undefined && <span className="fr-count">{say('field.count', { count: [...text].length, limit: schema.maxLength })}</span>}
    </>
  );
}

/** A credit code: on leaving it full width, spaces and lower case are brought to the printed form, and that is said. */
export function CreditCode(props: ControlProps) {
  const { id, value, onChange, onLeave, invalid } = props;
  const say = useSay();
  const [brought, setBrought] = useState('');
  const text = textOf(value);
  const leave = () => {
    const normal = normaliseCreditCode(text);
    if (normal !== text) {
      onChange(normal);
      setBrought(normal);
    }
    onLeave();
  };
  return (
    <>
      <Input {...ariaOf(props)} id={id} className="fr-code" value={text} {...(invalid ? { status: 'error' as const } : {})} {...placeholderOf(props)} autoComplete="off" spellCheck={false} onChange={(event) => { setBrought(''); onChange(event.target.value); }} onBlur={leave} />
      <output className="fr-said">{brought === text && brought !== '' ? say('field.normalised', { after: brought }) : ''}</output>
    </>
  );
}

/** A number; what is no number stays as it was typed, for the check to say so. */
export function NumberInput(props: ControlProps) {
  const { id, value, onChange, onLeave, invalid } = props;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input {...ariaOf(props)} id={id} className="fr-number" inputMode="decimal" autoComplete="off" value={typed ?? shownNumber(value)} {...(invalid ? { status: 'error' as const } : {})} {...placeholderOf(props)}
      onChange={(event) => { setTyped(event.target.value); onChange(parsedNumber(event.target.value)); }}
      onBlur={() => { setTyped(null); onLeave(); }}
    />
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
}

function placeholderOf({ schema }: ControlProps): { readonly placeholder?: string } {
  const text = schema['x-component-props']?.['placeholder'];
  return typeof text === 'string' ? { placeholder: text } : {};
}
