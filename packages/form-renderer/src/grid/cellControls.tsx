import { normaliseCreditCode, normaliseOccupationCode } from '@filing/filing';
import type { ComponentType } from 'react';
import { useState } from 'react';
import { controlFor } from '../controls/controlFor.ts';
import { LinesCell } from '../controls/Lines.tsx';
import { parsedNumber, shownNumber } from '../controls/numberText.ts';
import { OccupationBox } from '../controls/OccupationBox.tsx';
import { ariaOf, type ControlProps } from '../field/controlProps.ts';
import { optionsOf } from '../field/valueText.ts';
import { useSay } from '../messages/translate.ts';
import { TagsCell } from './TagsCell.tsx';

/** The light native control of a cell; where there is none, the field's own control. */
export function cellControl(schema: ControlProps['schema']): ComponentType<ControlProps> {
  const component = schema['x-component'];
  if (schema['x-options'] !== undefined) return ChoiceCell;
  if (component === 'IndustryTags') return TagsCell;
  if (component === 'OccupationCode') return CodeCell;
  if (component === 'OccupationName') return NameCell;
  if (component === 'CreditCode') return CreditCodeCell;
  if (component === 'DatePicker') return DayCell;
  if (component === 'TextArea') return LongCell;
  if (component === 'Lines') return LinesCell;
  if (schema.type === 'boolean' && component !== 'Radio') return TickCell;
  if (schema.type === 'number' || schema.type === 'integer') return NumberCell;
  if (schema.type === 'array') return controlFor(schema).Control;
  return schema.enum || component === 'Radio' ? ChoiceCell : TextCell;
}

const textOf = (value: unknown) => (value === undefined || value === null ? '' : String(value));

/** One line of text that may be drawn on several, so that a narrow column hides nothing. */
function TextCell(props: ControlProps) {
  return <textarea {...ariaOf(props)} id={props.id} className="fr-cell-input fr-cell-line" data-line rows={1} autoComplete="off" value={textOf(props.value)} onChange={(event) => props.onChange(event.target.value.replace(/\s*\n\s*/g, ' '))} onBlur={props.onLeave} />;
}

function LongCell(props: ControlProps) {
  return <textarea {...ariaOf(props)} id={props.id} className="fr-cell-input fr-cell-long" rows={1} value={textOf(props.value)} onChange={(event) => props.onChange(event.target.value)} onBlur={props.onLeave} />;
}

function NumberCell(props: ControlProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input {...ariaOf(props)} id={props.id} className="fr-cell-input fr-number" inputMode="decimal" autoComplete="off" value={typed ?? shownNumber(props.value)}
      onChange={(event) => { setTyped(event.target.value); props.onChange(parsedNumber(event.target.value)); }}
      onBlur={() => { setTyped(null); props.onLeave(); }}
    />
  );
}

function CreditCodeCell(props: ControlProps) {
  const text = textOf(props.value);
  const leave = () => {
    const normal = normaliseCreditCode(text);
    if (normal !== text) props.onChange(normal);
    props.onLeave();
  };
  return <input {...ariaOf(props)} id={props.id} className="fr-cell-input fr-code" autoComplete="off" spellCheck={false} value={text} onChange={(event) => props.onChange(event.target.value)} onBlur={leave} />;
}

function DayCell(props: ControlProps) {
  return <input {...ariaOf(props)} type="date" id={props.id} className="fr-cell-input" value={textOf(props.value)} onChange={(event) => props.onChange(event.target.value || undefined)} onBlur={props.onLeave} />;
}

function ChoiceCell(props: ControlProps) {
  const say = useSay();
  const options = optionsOf(props.schema);
  const known = options.some((option) => option.value === props.value);
  const text = textOf(props.value);
  return (
    <select {...ariaOf(props)} id={props.id} className={`fr-cell-input fr-cell-select ${text === '' ? 'fr-cell-unchosen' : ''}`} value={text} onBlur={props.onLeave} onChange={(event) => props.onChange(options.find((option) => String(option.value) === event.target.value)?.value)}>
      <option value="">{say('field.choose')}</option>
      {!known && text !== '' && <option value={text}>{text}</option>}
      {options.map((option) => <option key={String(option.value)} value={String(option.value)}>{option.label}</option>)}
    </select>
  );
}

function TickCell(props: ControlProps) {
  const { 'aria-required': _required, ...aria } = ariaOf(props);
  return <input {...aria} type="checkbox" id={props.id} className="fr-cell-tick" checked={props.value === true} onChange={(event) => { props.onChange(event.target.checked); props.onLeave(); }} />;
}

function CodeCell(props: ControlProps) {
  return <OccupationBox {...props} holds="code" normalise={normaliseOccupationCode} className="fr-cell-input fr-code" />;
}

function NameCell(props: ControlProps) {
  return <OccupationBox {...props} holds="name" normalise={(text) => text.trim()} className="fr-cell-input" />;
}
