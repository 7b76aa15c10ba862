import type { Answers, Form } from '@filing/filing';
import { printCss, printPage } from '@filing/documents';
import { useEffect, useMemo, useRef } from 'react';

/** A form as its notice prints it, in a frame that may run nothing; its styles are constructed, so that a page under `style-src 'self'` shows them. */
export function PrintFrame({ form, answers, title }: { readonly form: Form; readonly answers: Answers; readonly title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const page = useMemo(() => withoutLinks(printPage(form, answers)), [form, answers]);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const dress = () => {
      const view = element.contentWindow as (Window & typeof globalThis) | null;
      if (!view || view.document.body === null) return;
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(`${printCss}\nhtml { padding: 20px; }`);
      view.document.adoptedStyleSheets = [sheet];
      fit();
    };
    const fit = () => element.contentDocument && fitPage(element.contentDocument.documentElement, element.clientWidth);
    const watch = new ResizeObserver(fit);
    element.addEventListener('load', dress);
    element.srcdoc = page;
    watch.observe(element);
    return () => {
      watch.disconnect();
      element.removeEventListener('load', dress);
    };
  }, [page]);
  return <iframe ref={frame} className="st-print" title={title} sandbox="allow-same-origin" />;
}

/** Draws a page as wide as its paper allows, and smaller where there is less room. */
function fitPage(html: HTMLElement, room: number): void {
  html.style.zoom = '1';
  html.style.margin = '0 auto';
  html.style.width = html.querySelector('body.wide') ? '257mm' : '170mm';
  html.style.zoom = String(Math.min(1, room / html.scrollWidth));
}

function withoutLinks(page: string): string {
  const parsed = new DOMParser().parseFromString(page, 'text/html');
  for (const link of parsed.querySelectorAll('link')) link.remove();
  return `<!doctype html>${parsed.documentElement.outerHTML}`;
}
