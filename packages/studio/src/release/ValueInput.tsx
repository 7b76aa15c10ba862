import type { FormSchema } from '@filing/filing';
import { Input, Select } from 'antd';
import { releaseTexts } from '../texts/release.ts';
import { useTexts } from '../texts/useTexts.ts';

interface Props {
  readonly schema: FormSchema;
  readonly label: string;
  readonly value: unknown;
  /** Undefined while it is no value of the field. */
  readonly onChange: (value: unknown) => void;
}

/** One value for a field, asked for as its type wants it. */
export function ValueInput({ schema, label, value, onChange }: Props) {
  const t = useTexts(releaseTexts);
  const offered = optionsOf(schema);
  const options = schema.type === 'boolean' ? [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }] : offered.map((each) => ({ value: JSON.stringify(each.value), label: each.label }));
  if (options.length > 0) {
    return <Select className="st-choice" aria-label={label} placeholder={t('plan.choose')} value={value === undefined ? null : JSON.stringify(value)} onChange={(next) => onChange(next === null ? undefined : (JSON.parse(next) as unknown))} options={options} />;
  }
  const number = schema.type === 'number' || schema.type === 'integer';
  return <Input className="st-choice" aria-label={label} type={number ? 'number' : 'text'} maxLength={2_000} value={value === undefined ? '' : String(value)} onChange={({ target }) => onChange(target.value === '' ? undefined : number ? Number(target.value) : target.value)} />;
}

/** The options of a field, with what they are shown as. */
export function optionsOf({ enum: offered = [] }: FormSchema): readonly { readonly value: string | number | boolean; readonly label: string }[] {
  return offered.map((each) => (typeof each === 'object' ? each : { value: each, label: each }));
}
