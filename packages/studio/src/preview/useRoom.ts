import { useLayoutEffect, useState, type RefObject } from 'react';

/** Width inside an element's padding in px, followed as it changes; null before it is drawn. */
export function useRoom(box: RefObject<HTMLElement | null>): number | null {
  const [room, setRoom] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(([entry]) => setRoom(Math.floor(entry?.contentRect.width ?? 0) || null));
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  return room;
}
