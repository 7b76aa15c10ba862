import type { FormSchema } from '@filing/filing';
import type { ComponentType } from 'react';
import type { ControlProps } from '../field/controlProps.ts';
import { BooleanRadio, CheckboxGroup, Choice, RadioChoice, SingleCheckbox, Toggle } from './choices.tsx';
import { CreditCode, LongText, NumberInput, PlainText } from './texts.tsx';
import { DateControl } from './DateControl.tsx';
import { Declaration } from './Declaration.tsx';
import { Lines } from './Lines.tsx';
import { IndustryTags } from './IndustryTags.tsx';
import { OccupationCode, OccupationName } from './occupation.tsx';
import { Upload } from './Upload.tsx';

/** A control and how its title goes with it. */
export interface ControlChoice {
  readonly Control: ComponentType<ControlProps>;
  readonly kind: 'label' | 'group';
  /** The control carries its own title. */
  readonly untitled: boolean;
}

const one = (Control: ComponentType<ControlProps>): ControlChoice => ({ Control, kind: 'label', untitled: false });
const group = (Control: ComponentType<ControlProps>): ControlChoice => ({ Control, kind: 'group', untitled: false });
const own = (Control: ComponentType<ControlProps>): ControlChoice => ({ Control, kind: 'label', untitled: true });

const byComponent: Readonly<Record<string, ControlChoice>> = {
  Input: one(PlainText),
  TextArea: one(LongText),
  Lines: one(Lines),
  Phone: one(PlainText),
  CreditCode: one(CreditCode),
  NumberInput: one(NumberInput),
  DatePicker: one(DateControl),
  Select: one(Choice),
  Level: one(Choice),
  District: one(Choice),
  Switch: one(Toggle),
  OccupationCode: one(OccupationCode),
  OccupationName: one(OccupationName),
  IndustryTags: group(IndustryTags),
  Upload: group(Upload),
  Declaration: own(Declaration),
};

/** The control of a field: by its component, where the kind of value has a say in it, else by its type. */
export function controlFor(schema: FormSchema): ControlChoice {
  const component = schema['x-component'];
  const boolean = schema.type === 'boolean';
  if (component === 'Radio') return group(boolean && !schema.enum ? BooleanRadio : RadioChoice);
  if (component === 'Checkbox') return boolean ? own(SingleCheckbox) : group(CheckboxGroup);
  if (schema['x-options'] !== undefined) return one(Choice);
  const known = component === undefined ? undefined : byComponent[component];
  if (known) return known;
  if (boolean) return group(BooleanRadio);
  if (schema.type === 'number' || schema.type === 'integer') return one(NumberInput);
  if (schema.type === 'array') return group(CheckboxGroup);
  return one(schema.enum ? Choice : PlainText);
}
