import type { Page } from 'playwright-core';

/** Collects what a page must not do: console errors, uncaught errors, violations of the content security policy. */
export async function watchPage(page: Page, faults: string[], expected: { readonly statuses: ReadonlySet<number>; readonly messages: readonly RegExp[] }): Promise<void> {
  page.on('pageerror', (error) => faults.push(`uncaught ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const status = /status of (\d{3})/.exec(message.text())?.[1];
    if (status && expected.statuses.has(Number(status))) return;
    if (expected.messages.some((each) => each.test(`${message.text()} ${message.location().url}`))) return;
    faults.push(`${message.type()} ${message.text()} ${message.location().url}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
}
