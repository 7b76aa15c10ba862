import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { ariaOf, type ControlProps } from '../field/controlProps.ts';
import { useSay } from '../messages/translate.ts';
import { useScreen } from '../screen/screenContext.ts';
import { listRoles } from './listRoles.ts';
import { Popup } from './Popup.tsx';

interface Occupation {
  readonly code: string;
  readonly name: string;
}

interface OccupationBoxProps extends ControlProps {
  /** Which of the two this field holds. */
  readonly holds: 'code' | 'name';
  /** Brings what was typed to its normal form on leaving. */
  readonly normalise: (text: string) => string;
  readonly className: string;
}

/** A text field that searches occupations, or minor classes, by code or name; choosing one fills both fields of the pair. */
export function OccupationBox(props: OccupationBoxProps) {
  const { id, value, holds, fields, onChange, onFill, onLeave, beside, normalise, className } = props;
  const say = useSay();
  const minor = props.schema['x-format']?.startsWith('minor-class') === true;
  const { search, found, state, close } = useOccupations(minor ? 'minor' : 'unit');
  const [active, setActive] = useState(-1);
  const [anchor, setAnchor] = useState<HTMLInputElement | null>(null);
  const list = useId();
  const text = typeof value === 'string' ? value : '';
  const own = fields.find(([, field]) => field === props.schema)?.[0];
  const other = fields.find(([, field]) => field['x-format'] === `${minor ? 'minor-class' : 'occupation'}-${holds === 'code' ? 'name' : 'code'}`)?.[0];
  const open = state !== 'closed';

  // What the other field fills in while this one has the focus is marked, so that typing takes its place and is not added to it.
  const typed = useRef(text);
  useLayoutEffect(() => {
    if (text !== typed.current && anchor && anchor === (anchor.getRootNode() as Document | ShadowRoot).activeElement) anchor.select();
    typed.current = text;
  }, [anchor, text]);

  const fill = (item: Occupation) => {
    const next = { ...(own ? { [own]: item[holds] } : {}), ...(other ? { [other]: item[holds === 'code' ? 'name' : 'code'] } : {}) };
    if (own) onFill(next);
    else onChange(item[holds]);
    close();
    setActive(-1);
  };
  const leave = async () => {
    const normal = normalise(text);
    if (normal !== text) onChange(normal);
    onLeave();
    const match = found.find((item) => item[holds] === normal);
    close();
    if (match && other && !beside(other)) onFill({ [other]: match[holds === 'code' ? 'name' : 'code'] });
  };
  const keys = (event: KeyboardEvent) => {
    if (!open || event.altKey || event.ctrlKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) setActive((active + step + found.length) % found.length);
    else if (event.key === 'Enter' && found[active]) fill(found[active]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <input {...ariaOf(props)} ref={setAnchor} id={id} className={className} role="combobox" autoComplete="off" spellCheck={false} aria-expanded={open} aria-controls={open ? list : undefined} aria-autocomplete="list" aria-activedescendant={open && active >= 0 ? `${list}-${active}` : undefined} value={text}
        onChange={(event) => { typed.current = event.target.value; setActive(-1); onChange(event.target.value); search(event.target.value); }} onKeyDown={keys} onBlur={() => void leave()} />
      {open && anchor && (
        <Popup anchor={anchor} onOutside={close}>
          <div className="fr-options" id={list} {...listRoles.list} aria-label={say(minor ? 'minorClass.found' : 'occupation.found', { count: found.length })}>
            {found.map((item, index) => (
              <div key={item.code} id={`${list}-${index}`} {...listRoles.option} aria-selected={index === active} className={index === active ? 'fr-option-active' : ''} onPointerDown={(event) => { event.preventDefault(); fill(item); }}>
                <code>{item.code}</code> {item.name}
              </div>
            ))}
          </div>
          <output className="fr-popup-said">{state === 'searching' ? say('occupation.searching') : state === 'failed' ? say('occupation.failed') : found.length > 0 ? say(minor ? 'minorClass.found' : 'occupation.found', { count: found.length }) : say(minor ? 'minorClass.none' : 'occupation.none')}</output>
        </Popup>
      )}
    </>
  );
}

type SearchState = 'closed' | 'searching' | 'found' | 'failed';

function useOccupations(level: 'unit' | 'minor') {
  const { ports } = useScreen();
  const [found, setFound] = useState<readonly Occupation[]>([]);
  const [state, setState] = useState<SearchState>('closed');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const close = useCallback(() => {
    clearTimeout(timer.current);
    asked.current += 1;
    setState('closed');
  }, []);
  const search = (query: string) => {
    clearTimeout(timer.current);
    const { searchOccupations } = ports;
    if (!searchOccupations || query.trim() === '') return close();
    const mine = (asked.current += 1);
    timer.current = setTimeout(() => {
      setState('searching');
      searchOccupations(query.trim(), level).then(
        ({ items }) => { if (mine === asked.current) { setFound(items.slice(0, 12)); setState('found'); } },
        () => { if (mine === asked.current) { setFound([]); setState('failed'); } },
      );
    }, 200);
  };
  return { search, found, state, close };
}
