import { Input } from 'antd';
import { useId, useState } from 'react';
import { findPieces, palette, type Piece } from '../model/palette.ts';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { outlineTexts } from '../texts/outline.ts';
import { useTexts } from '../texts/useTexts.ts';

const kinds = [['field', 'add.fields'], ['group', 'add.groups'], ['fragment', 'add.shared']] as const;

/** What can be added: found by a word, chosen by a button. */
export function Palette({ where, onChoose, onClose }: { readonly where: string; readonly onChoose: (piece: Piece) => void; readonly onClose: () => void }) {
  const { locale } = useStudio();
  const { source } = useWorkbench();
  const t = useTexts(outlineTexts);
  const [text, setText] = useState('');
  const id = useId();
  const found = findPieces(palette(locale, source.fragments), text);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="st-palette" aria-label={t('add')} onKeyDown={(event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
    }}>
      <p className="st-muted">{t('add.into', { where })}</p>
      <label htmlFor={id} className="st-hidden">{t('add.search')}</label>
      <Input id={id} value={text} placeholder={t('add.search')} allowClear onChange={(event) => setText(event.target.value)} autoFocus // oxlint-disable-line jsx-a11y/no-autofocus
        onPressEnter={() => found[0] && text.trim() !== '' && onChoose(found[0])} />
      {found.length === 0 && <output className="st-muted">{t('add.none')}</output>}
      {kinds.map(([kind, title]) => {
        const pieces = found.filter((piece) => piece.kind === kind);
        return pieces.length > 0 && (
          <section key={kind} aria-label={t(title)}>
            <h3>{t(title)}</h3>
            <div className="st-pieces">{pieces.map((piece) => <button key={piece.id} type="button" onClick={() => onChoose(piece)}>{piece.title}</button>)}</div>
          </section>
        );
      })}
      <div><button type="button" className="st-link" onClick={onClose}>{t('add.close')}</button></div>
    </section>
  );
}
