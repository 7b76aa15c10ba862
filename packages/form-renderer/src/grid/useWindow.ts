import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { RowHeights } from './rowHeights.ts';

/** Up to this many rows all are drawn. */
const allDrawn = 20;
const overscan = 4;
const estimate = 47;

/** A run of rows that is drawn, and the height left out before it, in px. */
export interface DrawnRow {
  readonly index: number;
  readonly gap: number;
}

/** Which rows of a long list are drawn: those in view, some around them, and the one that has the focus. */
export function useWindow(keys: readonly number[]) {
  const scroller = useRef<HTMLDivElement>(null);
  const [held, hold] = useState(-1);
  const [heights] = useState(() => new RowHeights(estimate));
  const [view, setView] = useState({ top: 0, height: 640 });
  const [, redraw] = useState(0);
  const virtual = keys.length > allDrawn;
  heights.order(keys);

  const look = useCallback(() => {
    const own = scroller.current;
    if (!own) return;
    setView((before) => (Math.abs(before.top - own.scrollTop) < 24 && before.height === own.clientHeight ? before : { top: own.scrollTop, height: own.clientHeight }));
  }, []);
  useLayoutEffect(look, [look, virtual]);

  const [observer] = useState(() => typeof ResizeObserver === 'undefined' ? null : new ResizeObserver((entries) => {
    let changed = false;
    for (const { target, borderBoxSize } of entries) {
      const height = borderBoxSize[0]?.blockSize ?? (target as HTMLElement).offsetHeight;
      if (height > 0 && heights.measure(Number((target as HTMLElement).dataset['key']), height)) changed = true;
    }
    if (changed) redraw((count) => count + 1);
  }));
  // On a screen turned round, rows that are not drawn keep no height of the layout before.
  useLayoutEffect(() => {
    const own = scroller.current;
    if (!virtual || !own || typeof ResizeObserver === 'undefined') return undefined;
    let width = own.clientWidth;
    const turned = new ResizeObserver(() => {
      if (width === own.clientWidth) return;
      width = own.clientWidth;
      heights.forget();
      for (const row of own.querySelectorAll<HTMLElement>('[data-key]')) heights.measure(Number(row.dataset['key']), row.offsetHeight);
      look();
      redraw((count) => count + 1);
    });
    turned.observe(own);
    return () => turned.disconnect();
  }, [heights, look, virtual]);
  const observe = useCallback((body: HTMLElement | null) => {
    if (!body || !observer) return undefined;
    observer.observe(body);
    return () => observer.unobserve(body);
  }, [observer]);

  const drawn: DrawnRow[] = [];
  let last = 0;
  const first = virtual ? Math.max(0, heights.indexAt(view.top) - overscan) : 0;
  const end = virtual ? Math.min(keys.length, heights.indexAt(view.top + view.height) + overscan + 1) : keys.length;
  const wanted = new Set(Array.from({ length: end - first }, (_, offset) => first + offset));
  if (virtual && held >= 0 && held < keys.length) wanted.add(held);
  for (const index of [...wanted].sort((a, b) => a - b)) {
    drawn.push({ index, gap: virtual ? heights.offset(index) - last : 0 });
    last = heights.offset(index + 1);
  }
  const rest = virtual ? heights.total - last : 0;

  /** Brings a row into view; it is drawn after the next drawing. */
  const bring = useCallback((index: number) => {
    const own = scroller.current;
    hold(index);
    if (own && virtual) {
      const top = heights.offset(index);
      const header = own.querySelector('thead')?.offsetHeight ?? 0;
      if (top < own.scrollTop || heights.offset(index + 1) + header > own.scrollTop + own.clientHeight) own.scrollTop = Math.max(0, top - own.clientHeight / 3);
      look();
    }
    redraw((count) => count + 1);
  }, [heights, look, virtual]);

  return { scroller, hold, drawn, rest, virtual, look, observe, bring };
}
