import { Select } from 'antd';
import { formulaTexts } from '../texts/formula.ts';
import { useTexts } from '../texts/useTexts.ts';

/** A field chosen by its title; one that is not offered is shown as it is written. */
export function FieldChoice({ value, onChange, choices, label, readOnly }: { readonly value: string; readonly onChange: (value: string) => void; readonly choices: readonly { readonly field: string; readonly title: string }[]; readonly label: string; readonly readOnly: boolean }) {
  const t = useTexts(formulaTexts);
  const options = choices.map(({ field, title }) => ({ value: field, label: title }));
  const all = value === '' || options.some((each) => each.value === value) ? options : [{ value, label: value }, ...options];
  return <Select className="st-choice" aria-label={label} value={value || null} placeholder={t('field.choose')} options={all} disabled={readOnly} popupMatchSelectWidth={false} showSearch={{ optionFilterProp: 'label' }} onChange={(next: string | null) => onChange(next ?? '')} />;
}
