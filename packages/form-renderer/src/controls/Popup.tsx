import { ConfigProvider } from 'antd';
import { useContext, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface PopupProps {
  /** What it opens under; its root and the nearest popup container are used. */
  readonly anchor: HTMLElement;
  readonly children: ReactNode;
  /** Hears a click outside both. */
  readonly onOutside: () => void;
  /** Hears Escape inside; with it the first field inside takes the focus. */
  readonly onEscape?: () => void;
}

/** A layer under a control, drawn in the popup container of the surrounding antd configuration and kept in place while things scroll. */
export function Popup({ anchor, children, onOutside, onEscape }: PopupProps) {
  const layer = useRef<HTMLDivElement>(null);
  const { getPopupContainer } = useContext(ConfigProvider.ConfigContext);
  const container = getPopupContainer?.(anchor) ?? containerNear(anchor);

  useLayoutEffect(() => {
    const place = () => {
      const own = layer.current;
      if (!own) return;
      const at = anchor.getBoundingClientRect();
      const origin = own.offsetParent?.getBoundingClientRect() ?? { left: -window.scrollX, top: -window.scrollY };
      const { offsetHeight: height, offsetWidth: width } = own;
      const above = at.bottom + height + 4 > window.innerHeight && at.top - height - 4 > 0;
      const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8));
      own.style.left = `${left - origin.left}px`;
      own.style.top = `${(above ? at.top - height - 4 : at.bottom + 4) - origin.top}px`;
      own.style.minWidth = `${Math.min(at.width, 480)}px`;
    };
    place();
    const watch = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(place);
    if (layer.current) watch?.observe(layer.current);
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      watch?.disconnect();
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [anchor]);

  useEffect(() => {
    const outside = (event: Event) => {
      const path = event.composedPath();
      if (!path.includes(anchor) && (!layer.current || !path.includes(layer.current))) onOutside();
    };
    window.addEventListener('pointerdown', outside, true);
    return () => window.removeEventListener('pointerdown', outside, true);
  }, [anchor, onOutside]);

  useEffect(() => {
    const own = layer.current;
    if (!own || !onEscape) return undefined;
    own.querySelector('input')?.focus({ preventScroll: true });
    const escape = (event: KeyboardEvent) => { if (event.key === 'Escape') onEscape(); };
    own.addEventListener('keydown', escape);
    return () => own.removeEventListener('keydown', escape);
  }, [onEscape]);

  return createPortal(<div ref={layer} className="fr-scope fr-popup">{children}</div>, container);
}

function containerNear(anchor: HTMLElement): Element | DocumentFragment {
  const root = anchor.getRootNode();
  return root instanceof ShadowRoot ? root : document.body;
}
