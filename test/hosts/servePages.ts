import type { CDPSession, Page } from 'playwright-core';

/** A file a test serves by itself. */
export interface Served {
  readonly type: string;
  readonly body: string | Buffer;
}

const sessions = new WeakMap<Page, Map<string, CDPSession>>();

/** Serves all under an address to a page, in the stead of what was served under it before; null is a 404. Not by `page.route`: with it every request of the page takes a detour, and the browser keeps nothing. */
export async function servePages(page: Page, under: string, policy: string, find: (path: string) => Promise<Served | null>): Promise<void> {
  const standing = sessions.get(page) ?? new Map<string, CDPSession>();
  await standing.get(under)?.detach();
  const devtools = await page.context().newCDPSession(page);
  sessions.set(page, standing.set(under, devtools));
  devtools.on('Fetch.requestPaused', ({ requestId, request }) => void answer(requestId, new URL(request.url).href.slice(under.length)));
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: `${under}*` }] });

  async function answer(requestId: string, path: string): Promise<void> {
    const found = await find(decodeURIComponent(path.replace(/[?#].*/, '')));
    const headers = { 'content-type': found?.type ?? 'text/plain', 'content-security-policy': policy };
    // The page may be gone by now.
    await devtools.send('Fetch.fulfillRequest', {
      requestId, responseCode: found ? 200 : 404, body: Buffer.from(found?.body ?? '').toString('base64'),
      responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
    }).catch(() => undefined);
  }
}
