import { Select } from 'antd';

interface Props {
  readonly label: string;
  /** The rule it belongs to. */
  readonly what: string;
  /** What holds where nothing is chosen. */
  readonly empty: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
  readonly readOnly: boolean;
}

/** One choice of a rule, which may be left to what holds by itself; searched by its words. */
export function RuleChoice({ label, what, empty, value, choices, onChange, readOnly }: Props) {
  const known = choices.some((each) => each.value === value) || value === undefined;
  const options = [{ value: '', label: empty }, ...(known ? [] : [{ value, label: value }]), ...choices];
  return (
    <div className="st-field">
      <span aria-hidden="true">{label}</span>
      <Select className="st-choice" aria-label={`${what} ${label}`} value={value ?? ''} options={options} disabled={readOnly} popupMatchSelectWidth={choices.length > 40} showSearch={{ optionFilterProp: 'label' }} onChange={(next: string) => onChange(next || undefined)} />
    </div>
  );
}
