import { Input, Select } from 'antd';
import { formulaTexts } from '../texts/formula.ts';
import { useTexts } from '../texts/useTexts.ts';
import { testsAlone, type Comparison, type ComparisonTest } from './condition.ts';
import { FieldChoice } from './FieldChoice.tsx';
import type { NamedField } from './namesAround.ts';
import { testsFor } from './testsFor.ts';
import { typedLiteral } from './typedLiteral.ts';

interface Props {
  readonly row: Comparison;
  readonly onChange: (row: Comparison) => void;
  readonly fields: readonly NamedField[];
  readonly label: string;
  readonly readOnly: boolean;
}

/** One row: field · comparison · value. */
export function ComparisonRow({ row, onChange, fields, label, readOnly }: Props) {
  const t = useTexts(formulaTexts);
  const field = fields.find((each) => each.field === row.field);
  const choose = (name: string) => {
    const next = fields.find((each) => each.field === name);
    const test = testsFor(next).includes(row.test) ? row.test : testsFor(next)[0] ?? 'is';
    onChange({ field: name, test, against: { value: next?.options[0]?.value ?? (next?.type === 'boolean' ? true : next?.type === 'number' || next?.type === 'integer' ? 0 : '') } });
  };
  const tests = testsFor(field).includes(row.test) ? testsFor(field) : [row.test, ...testsFor(field)];
  return (
    <>
      <FieldChoice value={row.field} onChange={choose} choices={fields} label={`${label} ${t('field')}`} readOnly={readOnly} />
      <Select className="st-test" aria-label={`${label} ${t('test')}`} value={row.test} disabled={readOnly} popupMatchSelectWidth={false} options={tests.map((value) => ({ value, label: t(`test.${value}`) }))} onChange={(test: ComparisonTest) => onChange({ ...row, test })} />
      {!testsAlone.has(row.test) && <Value row={row} field={field} fields={fields} onChange={onChange} label={`${label} ${t('value')}`} readOnly={readOnly} />}
      {!testsAlone.has(row.test) && !readOnly && (
        <button type="button" className="st-link" onClick={() => onChange({ ...row, against: 'field' in row.against ? { value: '' } : { field: '' } })}>{t('field' in row.against ? 'value.plain' : 'value.other')}</button>
      )}
    </>
  );
}

function Value({ row, field, fields, onChange, label, readOnly }: Props & { readonly field: NamedField | undefined }) {
  const t = useTexts(formulaTexts);
  const { against } = row;
  if ('field' in against) return <FieldChoice value={against.field} onChange={(next) => onChange({ ...row, against: { field: next } })} choices={fields} label={label} readOnly={readOnly} />;
  const set = (value: string | number | boolean) => onChange({ ...row, against: { value } });
  const choices = field?.options.length ? field.options : field?.type === 'boolean' || typeof against.value === 'boolean' ? [{ label: t('yes'), value: true }, { label: t('no'), value: false }] : [];
  if (choices.length > 0 && row.test !== 'holds' && row.test !== 'begins') {
    const at = choices.findIndex(({ value }) => value === against.value);
    return <Select className="st-value" aria-label={label} value={at < 0 ? null : at} disabled={readOnly} popupMatchSelectWidth={false} options={choices.map((each, index) => ({ value: index, label: each.label }))} onChange={(index: number) => set(choices[index]?.value ?? '')} />;
  }
  return <Input className="st-value" aria-label={label} value={String(against.value)} disabled={readOnly} maxLength={200} onChange={({ target }) => set(typedLiteral(target.value, field, against.value))} />;
}
