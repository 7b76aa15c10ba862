import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { keepTyped, typedAt } from './typedKept.ts';

/** What stands in a field: what was typed, until it is right and in the draft. */
export interface TypedState {
  readonly text: string;
  /** It was tried and is not right. */
  readonly tried: boolean;
  readonly type: (text: string) => void;
  readonly settle: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A field over a value: typed freely, tried when it is left, on Enter and on saving; `take` answers whether it was right. Kept over tabs until then. */
export function useTyped(field: string, shown: string, take: (typed: string) => boolean): TypedState {
  const [typed, setTyped] = useState(() => typedAt(field));
  const [tried, setTried] = useState(typed !== null);
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    setTyped(null);
    setTried(false);
    keepTyped(field, null);
  }, [shown, field]);
  const settle = () => {
    if (typed === null) return;
    const right = typed === shown || take(typed);
    setTried(!right);
    keepTyped(field, right ? null : typed);
    if (right) setTyped(null);
  };
  return {
    text: typed ?? shown, tried, settle,
    type: (text) => {
      setTyped(text);
      keepTyped(field, text);
    },
    onKeyDown: (event) => {
      const key = event.key.toLowerCase();
      const command = event.ctrlKey || event.metaKey;
      if ((key === 'enter' && (command || !(event.target instanceof HTMLTextAreaElement))) || (command && key === 's')) settle();
      // While something is typed and not taken, undo is the field's own.
      if (command && (key === 'z' || key === 'y') && typed !== null) event.stopPropagation();
      if (key === 'escape' && typed !== null) {
        event.stopPropagation();
        setTyped(null);
        setTried(false);
        keepTyped(field, null);
      }
    },
  };
}
