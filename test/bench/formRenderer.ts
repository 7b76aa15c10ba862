import type { Answers } from '@filing/filing';
import { buildPage, openPage, realForms, startBrowser } from '../formRenderer/formPage.ts';
import { percentile, rounded, type Measurement } from './measurement.ts';

const keys = 60;
/** Keys come this far apart, in ms: a fast typist. */
const apart = 60;

/** First render of the recommendation table and key stroke to paint in one of its cells, at 10, 100 and 1,000 rows, in Chromium. */
export async function benchForms(): Promise<readonly Measurement[]> {
  const [url, real] = await Promise.all([buildPage(), realForms()]);
  const browser = await startBrowser();
  try {
    const measured: Measurement[] = [];
    for (const rows of [10, 100, 1_000]) {
      const { page, show } = await openPage(browser, url, { width: 1440, height: 900 });
      const sample = real.sample('recommendation-table.valid').answers as { projects: readonly Answers[] } & Answers;
      const shown = { schema: real.form('recommendation-table'), answers: { ...sample, projects: Array.from({ length: rows }, () => ({ ...sample.projects[0] })) }, access: 'write' as const, context: { policy: real.policy }, clauses: real.clauses };
      await show({ ...shown, answers: sample });
      const first: number[] = [];
      for (let time = 0; time < 5; time += 1) {
        first.push(await page.evaluate((what) => new Promise<number>((done) => {
          const begun = performance.now();
          window.show(what);
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
        }), shown));
      }
      await page.locator('.fr-row').first().waitFor();
      await page.evaluate(() => {
        const times: number[] = [];
        Object.assign(window, { times });
        document.addEventListener('keydown', () => {
          const begun = performance.now();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => times.push(performance.now() - begun);
            port2.postMessage(null);
          });
        }, true);
      });
      await page.getByRole('textbox', { name: '第 2 行 专业名称' }).focus();
      for (let key = 0; key < keys; key += 1) await page.keyboard.press('a', { delay: 0 }).then(() => page.waitForTimeout(apart));
      const times = (await page.evaluate(() => (window as unknown as { times: number[] }).times)).slice(10);
      const work = await page.getByRole('textbox', { name: '第 2 行 专业名称' }).evaluate((input: HTMLInputElement | HTMLTextAreaElement) => {
        const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')?.set;
        const spent: number[] = [];
        for (let key = 0; key < 40 && set; key += 1) {
          const begun = performance.now();
          set.call(input, `${input.value}b`);
          input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          void input.offsetHeight;
          spent.push(performance.now() - begun);
        }
        return spent;
      });
      await page.close();
      measured.push(
        { what: `recommendation table, first render of ${rows} rows, p50`, value: rounded(percentile(first, 0.5)), unit: 'ms' },
        { what: `recommendation table of ${rows} rows, key stroke to paint, p50`, value: rounded(percentile(times, 0.5)), unit: 'ms' },
        { what: `recommendation table of ${rows} rows, key stroke to paint, p95`, value: rounded(percentile(times, 0.95)), unit: 'ms' },
        { what: `recommendation table of ${rows} rows, script and layout of a key stroke, p50`, value: rounded(percentile(work.slice(5), 0.5)), unit: 'ms' },
      );
    }
    return measured;
  } finally {
    await browser.close();
  }
}
