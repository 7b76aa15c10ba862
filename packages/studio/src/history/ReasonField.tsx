import { Input } from 'antd';
import { useId } from 'react';

/** Asks why; both the applicant and the offices read it later. */
export function ReasonField({ label, missing, value, onChange }: { readonly label: string; readonly missing: string; readonly value: string; readonly onChange: (words: string) => void }) {
  const id = useId();
  return (
    <div className="st-field">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea id={id} rows={2} maxLength={500} value={value} aria-invalid={missing !== ''} aria-describedby={`${id}-why`} onChange={({ target }) => onChange(target.value)} />
      <p id={`${id}-why`} className="st-bad" role="alert">{missing}</p>
    </div>
  );
}
