import { Input, Select } from 'antd';
import { formulaTexts } from '../texts/formula.ts';
import { useTexts } from '../texts/useTexts.ts';
import { computedKinds, mostDigits, mostPieces, type Computed, type TextPiece } from './computed.ts';
import { FieldChoice } from './FieldChoice.tsx';
import type { NamedField } from './namesAround.ts';

interface Props {
  readonly computed: Computed;
  readonly onChange: (computed: Computed) => void;
  readonly fields: readonly NamedField[];
  readonly readOnly: boolean;
}

const begun: Readonly<Record<Computed['kind'], Computed>> = {
  sum: { kind: 'sum', list: '', column: '', digits: null }, count: { kind: 'count', list: '' }, added: { kind: 'added', fields: ['', ''], digits: null },
  percent: { kind: 'percent', part: '', whole: '', digits: 1 }, joined: { kind: 'joined', pieces: [{ field: '' }, { text: '' }] }, same: { kind: 'same', field: '' },
};
const lists = (fields: readonly NamedField[]) => fields.filter(({ type }) => type === 'array');
const numbers = (fields: readonly NamedField[]) => fields.filter(({ type }) => type === 'number' || type === 'integer');
const texts = (fields: readonly NamedField[]) => fields.filter(({ type }) => type === 'string');

/** A computed value chosen piece by piece. */
export function ComputedBuilder({ computed, onChange, fields, readOnly }: Props) {
  const t = useTexts(formulaTexts);
  return (
    <div className="st-comparison">
      <Select className="st-test" aria-label={t('kind')} value={computed.kind} disabled={readOnly} popupMatchSelectWidth={false} options={computedKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={(kind: Computed['kind']) => onChange(begun[kind])} />
      <Pieces computed={computed} onChange={onChange} fields={fields} readOnly={readOnly} />
    </div>
  );
}

function Pieces({ computed, onChange, fields, readOnly }: Props) {
  const t = useTexts(formulaTexts);
  switch (computed.kind) {
    case 'sum': {
      const columns = fields.find(({ field }) => field === computed.list)?.columns ?? [];
      return (
        <>
          <FieldChoice value={computed.list} onChange={(list) => onChange({ ...computed, list, column: '' })} choices={lists(fields)} label={t('list')} readOnly={readOnly} />
          <FieldChoice value={computed.column} onChange={(column) => onChange({ ...computed, column })} choices={columns.filter(({ type }) => type === 'number' || type === 'integer')} label={t('column')} readOnly={readOnly} />
          <Digits value={computed.digits} onChange={(digits) => onChange({ ...computed, digits })} none readOnly={readOnly} />
        </>
      );
    }
    case 'count': return <FieldChoice value={computed.list} onChange={(list) => onChange({ ...computed, list })} choices={lists(fields)} label={t('list')} readOnly={readOnly} />;
    case 'same': return <FieldChoice value={computed.field} onChange={(field) => onChange({ ...computed, field })} choices={fields} label={t('field')} readOnly={readOnly} />;
    case 'percent': return (
      <>
        <FieldChoice value={computed.part} onChange={(part) => onChange({ ...computed, part })} choices={numbers(fields)} label={t('part')} readOnly={readOnly} />
        <span aria-hidden="true">÷</span>
        <FieldChoice value={computed.whole} onChange={(whole) => onChange({ ...computed, whole })} choices={numbers(fields)} label={t('whole')} readOnly={readOnly} />
        <Digits value={computed.digits} onChange={(digits) => onChange({ ...computed, digits: digits ?? 0 })} readOnly={readOnly} />
      </>
    );
    case 'added': return (
      <>
        <PieceList pieces={computed.fields.map((field) => ({ field }))} onChange={(pieces) => onChange({ ...computed, fields: pieces.flatMap((piece) => ('field' in piece ? [piece.field] : [])) })} choices={numbers(fields)} readOnly={readOnly} />
        <Digits value={computed.digits} onChange={(digits) => onChange({ ...computed, digits })} none readOnly={readOnly} />
      </>
    );
    case 'joined': return <PieceList pieces={computed.pieces} onChange={(pieces) => onChange({ ...computed, pieces })} choices={texts(fields)} readOnly={readOnly} words />;
  }
}

interface PieceProps {
  readonly pieces: readonly TextPiece[];
  readonly onChange: (pieces: readonly TextPiece[]) => void;
  readonly choices: readonly NamedField[];
  readonly readOnly: boolean;
  readonly words?: boolean;
}

function PieceList({ pieces, onChange, choices, readOnly, words = false }: PieceProps) {
  const t = useTexts(formulaTexts);
  return (
    <ol className="st-rows">
      {pieces.map((piece, index) => (
        // eslint-disable-next-line react/no-array-index-key -- pieces have no name of their own and every control is controlled
        <li key={index} className="st-comparison">
          {'field' in piece
            ? <FieldChoice value={piece.field} onChange={(field) => onChange(pieces.with(index, { field }))} choices={choices} label={t('piece', { n: index + 1 })} readOnly={readOnly} />
            : <Input className="st-value" aria-label={t('piece', { n: index + 1 })} value={piece.text} maxLength={200} disabled={readOnly} onChange={({ target }) => onChange(pieces.with(index, { text: target.value }))} />}
          {!readOnly && <button type="button" className="st-link" onClick={() => onChange(pieces.toSpliced(index, 1))}>{t('piece.remove', { n: index + 1 })}</button>}
        </li>
      ))}
      {!readOnly && pieces.length < mostPieces && (
        <li className="st-row">
          <button type="button" className="st-button" onClick={() => onChange([...pieces, { field: '' }])}>{t('piece.add.field')}</button>
          {words && <button type="button" className="st-button" onClick={() => onChange([...pieces, { text: '' }])}>{t('piece.add.text')}</button>}
        </li>
      )}
    </ol>
  );
}

function Digits({ value, onChange, none = false, readOnly }: { readonly value: number | null; readonly onChange: (value: number | null) => void; readonly none?: boolean; readonly readOnly: boolean }) {
  const t = useTexts(formulaTexts);
  const options = [...(none ? [{ value: -1, label: t('digits.none') }] : []), ...Array.from({ length: mostDigits + 1 }, (_, digits) => ({ value: digits, label: `${t('digits')} ${digits}` }))];
  return <Select className="st-test" aria-label={t('digits')} value={value ?? -1} disabled={readOnly} popupMatchSelectWidth={false} options={options} onChange={(next: number) => onChange(next < 0 ? null : next)} />;
}
