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
  /** What screen readers call it, where the title alone is not its own. */
  readonly label?: string;
  readonly kind: 'condition' | 'value' | 'formula';
  /** Undefined: none is set; false: never. */
  readonly value: string | false | undefined;
  readonly onChange: (value: string | false | undefined) => void;
  /** Never may be chosen. */
  readonly mayBeNever?: boolean;
  /** There has to be one: none may not be chosen. */
  readonly needed?: boolean;
  readonly fields: readonly NamedField[];
  readonly names: readonly string[];
  readonly readOnly: boolean;
}

type Mode = 'none' | 'never' | 'builder' | 'formula';
interface Draft {
  readonly text: string;
  readonly condition: Condition | null;
  readonly computed: Computed | null;
}

/** A condition or a computed value, chosen row by row or written as a formula. What is wrong stays in the field and out of the draft. */
export function ExpressionField({ title, label = title, kind, value, onChange, mayBeNever = false, needed = false, fields, names, readOnly }: ExpressionFieldProps) {
  const t = useTexts(formulaTexts);
  const [draft, setDraft] = useState<Draft>(() => opened(value, kind, needed));
  const [mode, setMode] = useState<Mode>(() => modeOf(value, kind, needed));
  const [written, setWritten] = useState(value);
  // Changed from elsewhere: undone, or in the JSON.
  if (written !== value) {
    setWritten(value);
    if ((value || '') !== draft.text || (value === false) !== (mode === 'never')) {
      setDraft(opened(value, kind, needed));
      setMode(modeOf(value, kind, needed));
    }
  }
  const send = (next: string | false | undefined) => {
    if (next === value) return;
    setWritten(next);
    onChange(next);
  };
  const put = (next: Draft) => {
    setDraft(next);
    const text = next.text.trim() || undefined;
    if ((text === undefined && needed) || (text !== undefined && checkFormula(text, names, kind === 'condition', 'en').length > 0)) return;
    send(text);
  };
  const shows = kind === 'condition' ? draft.condition : kind === 'value' ? draft.computed : null;
  const choose = (next: Mode) => {
    setMode(next);
    if (next === 'none' || next === 'never') {
      setDraft(nothing);
      send(next === 'never' ? false : undefined);
    } else if (next === 'builder' && !shows) setDraft({ ...draft, condition: begun.condition, computed: begun.computed });
  };
  const hidden = mode === 'formula' && draft.text.trim() !== '' && kind !== 'formula' && !(kind === 'condition' ? readCondition(draft.text) : readComputed(draft.text));
  return (
    <section className="st-expression" aria-label={label}>
      <div className="st-row">
        <h4>{title}</h4>
        <Radio.Group aria-label={`${label} ${t('mode')}`} role="radiogroup" value={mode} disabled={readOnly} onChange={({ target }) => choose(target.value as Mode)}>
          {!needed && <Radio value="none">{t('mode.none')}</Radio>}
          {mayBeNever && <Radio value="never">{t('mode.never')}</Radio>}
          {kind !== 'formula' && <Radio value="builder" disabled={hidden}>{t('mode.builder')}</Radio>}
          <Radio value="formula">{t('mode.formula')}</Radio>
        </Radio.Group>
      </div>
      {hidden && <p className="st-muted">{t('mode.kept')}</p>}
      {mode === 'builder' && kind === 'condition' && draft.condition && <ConditionBuilder condition={draft.condition} onChange={(condition) => put({ ...draft, condition, text: writeCondition(condition) })} fields={fields} label={label} readOnly={readOnly} />}
      {mode === 'builder' && kind === 'value' && draft.computed && <ComputedBuilder computed={draft.computed} onChange={(computed) => put({ ...draft, computed, text: writeComputed(computed) })} fields={fields} readOnly={readOnly} />}
      {mode === 'formula' && <FormulaEditor value={draft.text} onChange={(text) => put(read(text))} label={`${label} ${t('formula')}`} fields={fields} names={names} yesOrNo={kind === 'condition'} readOnly={readOnly} />}
    </section>
  );
}

const nothing: Draft = { text: '', condition: null, computed: null };
const begun: Draft = { text: '', condition: { join: 'all', rows: [{ field: '', test: 'is', against: { value: '' } }] }, computed: { kind: 'sum', list: '', column: '', digits: null } };

function read(text: string): Draft {
  return { text, condition: readCondition(text), computed: readComputed(text) };
}

function opened(value: string | false | undefined, kind: ExpressionFieldProps['kind'], needed: boolean): Draft {
  if (typeof value !== 'string') return needed ? begun : nothing;
  return kind === 'formula' ? { ...nothing, text: value } : read(value);
}

function modeOf(value: string | false | undefined, kind: ExpressionFieldProps['kind'], needed: boolean): Mode {
  if (typeof value !== 'string') return value === false ? 'never' : needed ? 'builder' : 'none';
  return (kind === 'condition' && readCondition(value)) || (kind === 'value' && readComputed(value)) ? 'builder' : 'formula';
}
