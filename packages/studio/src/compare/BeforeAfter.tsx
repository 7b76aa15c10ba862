import type { NamedField } from '../formula/namesAround.ts';
import { useMemo } from 'react';
import { compareTexts } from '../texts/compare.ts';
import { useTexts } from '../texts/useTexts.ts';
import { useValueWords } from './useValueWords.ts';
import { textPieces, type TextPiece } from './textPieces.ts';
import { valueText } from './valueText.ts';

interface Props {
  readonly before: unknown;
  readonly after: unknown;
  /** The fields its formulas may name. */
  readonly fields?: readonly NamedField[];
}

/** A value before and after side by side, with the words that went and came marked. */
export function BeforeAfter({ before, after, fields }: Props) {
  const t = useTexts(compareTexts);
  const words = useValueWords(fields);
  const pieces = useMemo(() => textPieces(valueText(before, words), valueText(after, words)), [before, after, words]);
  return (
    <div className="st-sides">
      <Side name={t('before')} none={t('nothing')} pieces={pieces.before} mark="del" />
      <Side name={t('after')} none={t('nothing')} pieces={pieces.after} mark="ins" />
    </div>
  );
}

function Side({ name, none, pieces, mark: Mark }: { readonly name: string; readonly none: string; readonly pieces: readonly TextPiece[]; readonly mark: 'del' | 'ins' }) {
  return (
    <div>
      <span className="st-side-name">{name}</span>
      <p className="st-side">{pieces.length === 0 ? <span className="st-muted">{none}</span> : pieces.map(({ text, changed }, index) => (changed ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>))}</p>
    </div>
  );
}
