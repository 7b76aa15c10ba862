import { useState } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { propertiesTexts } from '../texts/properties.ts';
import { useTexts } from '../texts/useTexts.ts';
import { fieldAt } from './panelAnswers.ts';
import type { FieldAt } from './fieldProperty.ts';
import { mostRules, readRules, soundRule, writeRules, type EnteredRule } from './fieldRules.ts';
import { RuleCard } from './RuleCard.tsx';

/** A rule on the screen: as it is entered, and as the draft has it. */
interface RuleRow {
  readonly id: number;
  readonly entered: Partial<EnteredRule>;
  readonly written: EnteredRule | null;
}

const rowsOf = (rules: readonly EnteredRule[], from: number): readonly RuleRow[] => rules.map((rule, index) => ({ id: from + index, entered: rule, written: rule }));
const writtenIn = (rows: readonly RuleRow[]) => rows.flatMap(({ written }) => (written ? [written] : []));

/** What must be true of the field, rule by rule. A rule that is not finished stays here and out of the draft. */
export function RulesPart({ at, form, title }: { readonly at: FieldAt; readonly form: string; readonly title: string }) {
  const { say } = useStudio();
  const { source, apply, mayWrite } = useWorkbench();
  const t = useTexts(propertiesTexts);
  const stored = readRules(at);
  const text = JSON.stringify(stored);
  const [state, set] = useState({ rows: rowsOf(stored, 0), text, next: stored.length });
  const { rows, next } = state;
  // Changed from elsewhere: undone, or in the JSON.
  if (state.text !== text) set({ rows: rowsOf(stored, next), text, next: next + stored.length });
  const put = (changed: readonly RuleRow[], merge?: string) => {
    const rules = writtenIn(changed);
    const after = fieldAt(writeRules(source, form, at.path, rules), form, at.path);
    set({ rows: changed, text: JSON.stringify(after ? readRules(after) : stored), next: next + 1 });
    apply(t('step.rules', { title }), (now) => writeRules(now, form, at.path, rules), merge);
  };
  const change = (index: number, row: RuleRow, entered: Partial<EnteredRule>) =>
    put(rows.with(index, { ...row, entered, written: soundRule(entered) ?? row.written }), `${form}/${at.path}/rules/${row.id}/${Object.keys(entered).find((key) => entered[key as 'assert'] !== row.entered[key as 'assert']) ?? ''}`);
  return (
    <section className="st-rule-list" aria-label={t('rules')}>
      <h3>{t('section.rules')}</h3>
      <p className="st-muted">{t('rules.help')}</p>
      <ol className="st-rows">
        {rows.map((row, index) => (
          <li key={row.id}>
            <RuleCard
              number={index + 1} rule={row.entered} finished={soundRule(row.entered) !== null} at={at} form={form} onChange={(entered) => change(index, row, entered)}
              onUp={index === 0 ? null : () => put(rows.toSpliced(index, 1).toSpliced(index - 1, 0, row))}
              onRemove={() => { put(rows.toSpliced(index, 1)); say(t('rule.removed', { n: index + 1 })); }}
            />
          </li>
        ))}
      </ol>
      {mayWrite && rows.length < mostRules && <div className="st-row"><button type="button" className="st-button" onClick={() => set({ ...state, rows: [...rows, { id: next, entered: {}, written: null }], next: next + 1 })}>{t('rule.add')}</button></div>}
    </section>
  );
}
