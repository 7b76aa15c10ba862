const frameOf = new WeakMap<HTMLElement, HTMLIFrameElement>();

/** Prints a page of the server from a frame inside `inside`, so that neither the screens nor the host's page are printed. The frame may run nothing, and its styles are constructed, so that `script-src 'self'; style-src 'self'` holds and an API of another origin does not matter; it goes away after printing, or at the latest with the next one. */
export async function printSheet(inside: HTMLElement, { page, styles }: { readonly page: string; readonly styles: string }): Promise<void> {
  frameOf.get(inside)?.remove();
  const frame = document.createElement('iframe');
  frameOf.set(inside, frame);
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', inset: '0 auto auto 0', width: '0', height: '0', border: '0' });
  frame.srcdoc = withoutLinks(page);
  await new Promise<void>((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true });
    inside.append(frame);
  });
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles);
  view.document.adoptedStyleSheets = [sheet];
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()), { once: true });
  await view.document.fonts.ready;
  view.print();
}

function withoutLinks(page: string): string {
  const parsed = new DOMParser().parseFromString(page, 'text/html');
  for (const link of parsed.querySelectorAll('link')) link.remove();
  return `<!doctype html>${parsed.documentElement.outerHTML}`;
}
