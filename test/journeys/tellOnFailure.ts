import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Visitor } from './visitor.ts';

const folder = join(import.meta.dirname, '..', '..', '.cache', 'failures');

/** After a test that failed, keeps a picture and the words of every open page, and prints the words. */
export function tellOnFailure(visitors: readonly Visitor[]): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    mkdirSync(folder, { recursive: true });
    for (const { person, page } of visitors) {
      if (page.isClosed()) continue;
      const name = `${task.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${person}`;
      const words = await page.locator('.fp').first().innerText().catch(() => '');
      writeFileSync(join(folder, `${name}.txt`), words);
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true }).catch(() => undefined);
      process.stderr.write(`── what ${person} saw when “${task.name}” failed:\n${words.slice(0, 4_000)}\n`);
    }
  });
}
