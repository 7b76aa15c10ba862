import { Radio } from 'antd';
import { formulaTexts } from '../texts/formula.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ComparisonRow } from './ComparisonRow.tsx';
import { isGroup, mostRows, type Comparison, type ComparisonGroup, type Condition } from './condition.ts';
import type { NamedField } from './namesAround.ts';

interface Props {
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
  readonly fields: readonly NamedField[];
  readonly label: string;
  readonly readOnly: boolean;
}

const empty: Comparison = { field: '', test: 'is', against: { value: '' } };

/** Rows of comparisons joined by all or any, with groups one deep. */
export function ConditionBuilder({ condition, onChange, fields, label, readOnly }: Props) {
  const t = useTexts(formulaTexts);
  const { rows } = condition;
  const put = (index: number, row: Comparison | ComparisonGroup) => onChange({ ...condition, rows: rows.with(index, row) });
  return (
    <fieldset className="st-condition">
      <legend className="st-hidden">{label}</legend>
      <Join value={condition.join} onChange={(join) => onChange({ ...condition, join })} label={`${label} ${t('join')}`} readOnly={readOnly} />
      <ol className="st-rows">
        {rows.map((row, index) => (
          // eslint-disable-next-line react/no-array-index-key -- rows have no name of their own and every control is controlled
          <li key={index} className={isGroup(row) ? 'st-group' : 'st-comparison'}>
            {isGroup(row)
              ? <ConditionBuilder condition={row} onChange={(next) => put(index, { join: next.join, rows: next.rows.filter((each): each is Comparison => !isGroup(each)) })} fields={fields} label={`${label} ${t('group')} ${index + 1}`} readOnly={readOnly} />
              : <ComparisonRow row={row} onChange={(next) => put(index, next)} fields={fields} label={t('row', { n: index + 1 })} readOnly={readOnly} />}
            {!readOnly && <button type="button" className="st-link" onClick={() => onChange({ ...condition, rows: rows.toSpliced(index, 1) })}>{isGroup(row) ? t('group.remove') : t('row.remove', { n: index + 1 })}</button>}
          </li>
        ))}
      </ol>
      {!readOnly && rows.length < mostRows && (
        <div className="st-row">
          <button type="button" className="st-button" onClick={() => onChange({ ...condition, rows: [...rows, empty] })}>{t('row.add')}</button>
          {!label.includes(t('group')) && <button type="button" className="st-button" onClick={() => onChange({ ...condition, rows: [...rows, { join: condition.join === 'all' ? 'any' : 'all', rows: [empty] }] })}>{t('group.add')}</button>}
        </div>
      )}
    </fieldset>
  );
}

function Join({ value, onChange, label, readOnly }: { readonly value: 'all' | 'any'; readonly onChange: (value: 'all' | 'any') => void; readonly label: string; readonly readOnly: boolean }) {
  const t = useTexts(formulaTexts);
  return (
    <Radio.Group aria-label={label} role="radiogroup" value={value} disabled={readOnly} onChange={({ target }) => onChange(target.value as 'all' | 'any')}>
      <Radio value="all">{t('join.all')}</Radio>
      <Radio value="any">{t('join.any')}</Radio>
    </Radio.Group>
  );
}
