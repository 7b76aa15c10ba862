import { Checkbox, Radio, Select, Switch } from 'antd';
import { ariaOf, type ControlProps } from '../field/controlProps.ts';
import { optionsOf } from '../field/valueText.ts';
import { useSay } from '../messages/translate.ts';

type Value = string | number | boolean;

/** One of a list. */
export function Choice(props: ControlProps) {
  const { id, schema, value, onChange, onLeave, invalid } = props;
  const say = useSay();
  const options = optionsOf(schema).map(({ value: each, label }) => ({ value: each as string, label }));
  const chosen = options.some((option) => option.value === value) ? (value as string) : value === undefined || value === null || value === '' ? null : String(value);
  return (
    <Select {...ariaOf(props)} id={id} className="fr-select" value={chosen} options={options} allowClear placeholder={say('field.choose')} {...(invalid ? { status: 'error' as const } : {})} {...(options.length > 8 ? { showSearch: { optionFilterProp: 'label' } } : {})} onChange={(next: string | undefined) => onChange(next)} onBlur={onLeave} />
  );
}

/** One of a few, all to be seen. */
export function RadioChoice(props: ControlProps) {
  const { id, schema, value, onChange, onLeave } = props;
  const { 'aria-required': required, ...aria } = ariaOf(props);
  return (
    <Radio.Group {...aria} role="radiogroup" aria-required={required} id={id} name={id} value={value as Value} onChange={(event) => { onChange(event.target.value); onLeave(); }}>
      {optionsOf(schema).map((option) => <Radio key={String(option.value)} value={option.value}>{option.label}</Radio>)}
    </Radio.Group>
  );
}

/** Yes or no. */
export function BooleanRadio(props: ControlProps) {
  const say = useSay();
  const options = [{ value: true, label: say('field.yes') }, { value: false, label: say('field.no') }];
  return <RadioChoice {...props} schema={{ ...props.schema, enum: options }} />;
}

/** Several of a few. */
export function CheckboxGroup({ id, schema, value, onChange, onLeave, describedBy }: ControlProps) {
  const chosen = Array.isArray(value) ? (value as Value[]) : [];
  const options = optionsOf(schema);
  const toggle = (each: Value, on: boolean) => {
    onChange(options.map((option) => option.value).filter((option) => (option === each ? on : chosen.includes(option))));
    onLeave();
  };
  return (
    <div className="fr-checks">
      {options.map((option, index) => (
        <Checkbox key={String(option.value)} {...(index === 0 ? { id } : {})} aria-describedby={describedBy} checked={chosen.includes(option.value)} onChange={(event) => toggle(option.value, event.target.checked)}>{option.label}</Checkbox>
      ))}
    </div>
  );
}

/** A tick beside its own title. */
export function SingleCheckbox(props: ControlProps) {
  const { id, schema, value, onChange, onLeave, required, describedBy, invalid } = props;
  return (
    <Checkbox id={id} checked={value === true} aria-describedby={describedBy} aria-invalid={invalid || undefined} onChange={(event) => { onChange(event.target.checked); onLeave(); }}>
      {schema.title}{required && <span className="fr-required" aria-hidden="true">*</span>}
    </Checkbox>
  );
}

/** On or off. */
export function Toggle(props: ControlProps) {
  const { id, value, onChange, onLeave } = props;
  const { 'aria-required': _required, ...aria } = ariaOf(props);
  return <Switch {...aria} id={id} checked={value === true} onChange={(on) => { onChange(on); onLeave(); }} />;
}
