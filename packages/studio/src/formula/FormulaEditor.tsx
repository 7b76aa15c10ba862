import type { Completion } from '@codemirror/autocomplete';
import { useId, useMemo } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { formulaTexts, type FormulaKey } from '../texts/formula.ts';
import { useTexts } from '../texts/useTexts.ts';
import { celEditing } from './celMode.ts';
import { checkFormula } from './checkFormula.ts';
import { CodeArea } from './CodeArea.tsx';
import type { NamedField } from './namesAround.ts';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  readonly fields: readonly NamedField[];
  readonly names: readonly string[];
  readonly yesOrNo: boolean;
  readonly readOnly: boolean;
}

const surroundings = ['value', 'root', 'row', 'index', 'applicant', 'forms', 'policy', 'today', 'basis'] as const;
const calls = ['sum', 'round', 'count', 'distinct', 'contains', 'once', 'filled', 'known'] as const;

/** A formula as text: names are offered with their titles, mistakes said as they are typed. */
export function FormulaEditor({ value, onChange, label, fields, names, yesOrNo, readOnly }: Props) {
  const { locale } = useStudio();
  const t = useTexts(formulaTexts);
  const id = useId();
  const known = names.join('\n');
  const extensions = useMemo(() => {
    const completions: readonly Completion[] = [
      ...fields.map(({ field, title }): Completion => ({ label: field, detail: title, type: 'variable', boost: 2 })),
      ...surroundings.map((name): Completion => ({ label: name, detail: t(`name.${name}` satisfies FormulaKey), type: 'constant', boost: 1 })),
      ...calls.map((name): Completion => ({ label: name, apply: `${name}(`, detail: t(`call.${name}` satisfies FormulaKey), type: 'function' })),
    ];
    return celEditing(completions, (source) => checkFormula(source, known.split('\n'), yesOrNo, locale));
  }, [fields, known, yesOrNo, locale, t]);
  const faults = checkFormula(value, names, yesOrNo, locale);
  return (
    <div className="st-formula" data-wrong={faults.length > 0}>
      <CodeArea value={value} onChange={onChange} label={label} describedBy={`${id}-help ${id}-faults`} readOnly={readOnly} extensions={extensions} />
      <p id={`${id}-help`} className="st-muted">{t('formula.help')}</p>
      <div id={`${id}-faults`} aria-live="polite" className="st-faults">
        {faults.length > 0 && <ul>{faults.slice(0, 10).map((fault) => <li key={`${fault.from}${fault.message}`}>{t('at', { n: fault.from + 1, why: fault.message })}</li>)}</ul>}
        {faults.length > 0 && <p>{t('formula.kept')}</p>}
        {faults.length === 0 && value.trim() !== '' && <p className="st-good">{t('formula.ok')}</p>}
      </div>
    </div>
  );
}
