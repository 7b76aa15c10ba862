import { useId } from 'react';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly disabled?: boolean;
  readonly onPick: (value: string) => void;
  /** The label is for screen readers only. */
  readonly bare?: boolean;
  /** Its words are long: it takes a row of its own. */
  readonly long?: boolean;
}

/** One of several, as the browser's own list; a value that is not offered stays and can be seen. */
export function PickField({ label, value, options, disabled = false, onPick, bare = false, long = false }: Props) {
  const id = useId();
  const t = useTexts(rulesTexts);
  const known = options.some((option) => option.value === value);
  const select = (
    <select id={id} className="st-select" aria-label={bare ? label : undefined} value={value} disabled={disabled} onChange={(event) => onPick(event.target.value)}>
      {!known && <option value={value}>{value || t('empty')}</option>}
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  );
  return bare ? select : <div className="st-field" data-long={long || undefined}><label htmlFor={id}>{label}</label>{select}</div>;
}
