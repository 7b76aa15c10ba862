import { Radio } from 'antd';
import { useState } from 'react';
import { formulaTexts } from '../texts/formula.ts';
import { useTexts } from '../texts/useTexts.ts';
import { checkFormula } from './checkFormula.ts';
import { ComputedBuilder } from './ComputedBuilder.tsx';
import { ConditionBuilder } from './ConditionBuilder.tsx';
import { FormulaEditor } from './FormulaEditor.tsx';
import type { Computed } from './computed.ts';
import type { Condition } from './condition.ts';
import type { NamedField } from './namesAround.ts';
import { readComputed } from './readComputed.ts';
import { readCondition } from './readCondition.ts';
import { writeComputed } from './writeComputed.ts';
import { writeCondition } from './writeCondition.ts';

/** What an expression's field takes. `kind`: whether it says yes or no, or works out a value; options have no builder. */
export interface ExpressionFieldProps {
  readonly title: string;
  readonly kind: 'condition' | 'value' | 'formula';
  /** Undefined: none is set. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly fields: readonly NamedField[];
  readonly names: readonly string[];
  readonly readOnly: boolean;
}

type Mode = 'none' | 'builder' | 'formula';
interface Draft {
  readonly text: string;
  readonly condition: Condition | null;
  readonly computed: Computed | null;
}

/** A condition or a computed value, chosen row by row or written as a formula. What is wrong stays in the field and out of the draft. */
export function ExpressionField({ title, kind, value, onChange, fields, names, readOnly }: ExpressionFieldProps) {
  const t = useTexts(formulaTexts);
  const [draft, setDraft] = useState<Draft>(() => opened(value, kind));
  const [mode, setMode] = useState<Mode>(() => modeOf(value, kind));
  const [written, setWritten] = useState(value);
  // Changed from elsewhere: undone, or in the JSON.
  if (written !== value) {
    setWritten(value);
    if ((value ?? '') !== draft.text) {
      setDraft(opened(value, kind));
      setMode(modeOf(value, kind));
    }
  }
  const put = (next: Draft) => {
    setDraft(next);
    const text = next.text.trim() === '' ? undefined : next.text;
    if (text === value || (text !== undefined && checkFormula(text, names, kind === 'condition', 'en').length > 0)) return;
    setWritten(text);
    onChange(text);
  };
  const shows = kind === 'condition' ? draft.condition : kind === 'value' ? draft.computed : null;
  const choose = (next: Mode) => {
    setMode(next);
    if (next === 'none') put({ text: '', condition: null, computed: null });
    else if (next === 'builder' && !shows) setDraft({ ...draft, condition: { join: 'all', rows: [{ field: '', test: 'is', against: { value: '' } }] }, computed: { kind: 'sum', list: '', column: '', digits: null } });
  };
  const hidden = mode === 'formula' && draft.text.trim() !== '' && kind !== 'formula' && !(kind === 'condition' ? readCondition(draft.text) : readComputed(draft.text));
  return (
    <section className="st-expression" aria-label={title}>
      <div className="st-row">
        <h4>{title}</h4>
        <Radio.Group aria-label={`${title} ${t('mode')}`} role="radiogroup" value={mode} disabled={readOnly} onChange={({ target }) => choose(target.value as Mode)}>
          <Radio value="none">{t('mode.none')}</Radio>
          {kind !== 'formula' && <Radio value="builder" disabled={hidden}>{t('mode.builder')}</Radio>}
          <Radio value="formula">{t('mode.formula')}</Radio>
        </Radio.Group>
      </div>
      {hidden && <p className="st-muted">{t('mode.kept')}</p>}
      {mode === 'builder' && kind === 'condition' && draft.condition && <ConditionBuilder condition={draft.condition} onChange={(condition) => put({ ...draft, condition, text: writeCondition(condition) })} fields={fields} label={title} readOnly={readOnly} />}
      {mode === 'builder' && kind === 'value' && draft.computed && <ComputedBuilder computed={draft.computed} onChange={(computed) => put({ ...draft, computed, text: writeComputed(computed) })} fields={fields} readOnly={readOnly} />}
      {mode === 'formula' && <FormulaEditor value={draft.text} onChange={(text) => put(read(text))} label={`${title} ${t('formula')}`} fields={fields} names={names} yesOrNo={kind === 'condition'} readOnly={readOnly} />}
    </section>
  );
}

function read(text: string): Draft {
  return { text, condition: readCondition(text), computed: readComputed(text) };
}

function opened(value: string | undefined, kind: ExpressionFieldProps['kind']): Draft {
  return kind === 'formula' || value === undefined ? { text: value ?? '', condition: null, computed: null } : read(value);
}

function modeOf(value: string | undefined, kind: ExpressionFieldProps['kind']): Mode {
  if (value === undefined) return 'none';
  return (kind === 'condition' && readCondition(value)) || (kind === 'value' && readComputed(value)) ? 'builder' : 'formula';
}
