import type { ControlProps } from '../field/controlProps.ts';
import { IndustryPicker } from './IndustryPicker.tsx';
import { tagsOf, tagsText } from './industryWords.ts';

/** Several industry tags from their groups, and others as they are. */
export function IndustryTags({ id, schema, value, onChange, onLeave, describedBy }: ControlProps) {
  return <IndustryPicker id={id} schema={schema} chosen={tagsOf(tagsText(value))} describedBy={describedBy} onChange={(tags) => { onChange(tags); onLeave(); }} />;
}
