import { Checkbox } from 'antd';
import type { ControlProps } from '../field/controlProps.ts';
import { ClauseNote } from '../problems/ClauseNote.tsx';

/** A sentence the applicant stands for, with its clause. */
export function Declaration({ id, schema, value, onChange, onLeave, required, describedBy, invalid }: ControlProps) {
  return (
    <div className={`fr-declaration fr-sentence ${value === true ? 'fr-declaration-given' : ''}`}>
      <Checkbox id={id} checked={value === true} aria-describedby={describedBy} aria-invalid={invalid || undefined} onChange={(event) => { onChange(event.target.checked ? true : undefined); onLeave(); }}>
        {schema.title}{required && <span className="fr-required" aria-hidden="true">*</span>}
      </Checkbox>
      <ClauseNote clause={schema['x-clause']} />
    </div>
  );
}
