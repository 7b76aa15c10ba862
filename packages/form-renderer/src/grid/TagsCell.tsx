import { useCallback, useEffect, useRef, useState } from 'react';
import { Icon } from '../controls/Icon.tsx';
import { IndustryPicker } from '../controls/IndustryPicker.tsx';
import { tagsOf, tagsText } from '../controls/industryWords.ts';
import { Popup } from '../controls/Popup.tsx';
import { ariaOf, type ControlProps } from '../field/controlProps.ts';
import { useSay } from '../messages/translate.ts';

/** Industry tags in a cell: typed with 、 between them, or ticked in a layer. */
export function TagsCell(props: ControlProps) {
  const { id, value, onChange, onLeave, schema, label } = props;
  const say = useSay();
  const [typed, setTyped] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<HTMLSpanElement | null>(null);
  const [open, setOpen] = useState(false);
  const left = useRef(onLeave);
  useEffect(() => {
    left.current = onLeave;
  });
  const close = useCallback(() => {
    setOpen(false);
    left.current();
  }, []);
  const back = useCallback(() => {
    close();
    anchor?.querySelector('button')?.focus();
  }, [close, anchor]);
  return (
    <span className="fr-cell-tags" ref={setAnchor}>
      <input {...ariaOf(props)} id={id} className="fr-cell-input" autoComplete="off" value={typed ?? tagsText(value)}
        onChange={(event) => { setTyped(event.target.value); onChange(tagsOf(event.target.value)); }}
        onBlur={() => { setTyped(null); if (!open) onLeave(); }} />
      <button type="button" className="fr-icon" aria-expanded={open} aria-haspopup="dialog" aria-label={`${label ?? ''} ${say('industry.choose')}`} title={say('industry.choose')} onClick={() => setOpen(!open)}><Icon name="open" /></button>
      {open && anchor && (
        <Popup anchor={anchor} onOutside={close} onEscape={back}>
          <dialog open aria-label={say('industry.choose')} className="fr-popup-box">
            <IndustryPicker id={`${id}-tag`} schema={schema} chosen={tagsOf(tagsText(value))} describedBy={undefined} onChange={(tags) => { setTyped(null); onChange(tags); }} />
            <button type="button" className="fr-button fr-button-small" onClick={back}>{say('list.close')}</button>
          </dialog>
        </Popup>
      )}
    </span>
  );
}
