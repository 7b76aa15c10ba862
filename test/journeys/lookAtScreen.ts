import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = join(import.meta.dirname, '..', '..', '.cache', 'screenshots');
const wide = { width: 1440, height: 900 };
const narrow = { width: 360, height: 740 };
const seen = new Set<string>();
/** Nobody looks at pictures on a machine that only checks; a journey that fails leaves its own. */
const wanted = process.env['CI'] !== 'true';

/** Takes a screen's pictures at 1440 and 360 px and holds it against WCAG 2 A and AA, horizontal overflow and English words; once a name and file. */
export async function lookAtScreen(page: Page, name: string): Promise<void> {
  if (seen.has(name)) return;
  seen.add(name);
  mkdirSync(folder, { recursive: true });
  const dialog = await page.getByRole('dialog').first().isVisible();
  const picture = async (width: number) => {
    if (!wanted) return;
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: !dialog, animations: 'disabled', caret: 'hide' });
  };
  await picture(wide.width);
  const broken = await brokenRules(page, true);
  await page.setViewportSize(narrow);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await picture(narrow.width);
  const sticking = await stickingOut(page);
  const english = await englishWords(page);
  // Looking at colours is most of the work, and they are the same variables at every width: at 360 px once a file.
  const brokenNarrow = await brokenRules(page, seen.size === 1);
  await page.setViewportSize(wide);
  expect({ screen: name, broken: [...new Set([...broken, ...brokenNarrow])], sticking, english }).toEqual({ screen: name, broken: [], sticking: [], english: [] });
}

interface Axe {
  run(context: unknown, options: unknown): Promise<{ violations: readonly { id: string; nodes: readonly { target: readonly unknown[]; failureSummary?: string }[] }[] }>;
}

async function brokenRules(page: Page, colours: boolean): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async (enabled) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }, resultTypes: ['violations'], preload: false, rules: { 'color-contrast': { enabled } } });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 4).map((node) => `${id}: ${node.target.flat().join(' › ')} — ${(node.failureSummary ?? '').split('\n').slice(1, 3).join(' ').trim()}`));
  }, colours);
}

/** What reaches over the right edge without a box around it that scrolls. */
async function stickingOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    const clipped = (element: Element): boolean => {
      for (let at: Element | null = element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null) {
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX) && at.getBoundingClientRect().right <= width + 1) return true;
      }
      return false;
    };
    const visit = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        const box = element.getBoundingClientRect();
        if (box.width > 0 && box.height > 0 && box.right > width + 1 && found.length < 5 && !clipped(element)) found.push(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} reaches ${Math.round(box.right)} px`);
      }
    };
    visit(document);
    if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    return found;
  });
}

/** English sentences on a Chinese screen; names of units, codes and files are none, nor what is said to be English. */
async function englishWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    if (document.documentElement.lang === 'en') return [];
    const visit = (root: Node) => {
      for (const node of root.childNodes) {
        if (node instanceof Element && (/^(STYLE|SCRIPT|OPTION|INPUT|TEXTAREA|CODE)$/.test(node.tagName) || node.getAttribute('lang') === 'en')) continue;
        if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
        const words = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').match(/[A-Za-z]{2,}(?: [A-Za-z]{2,})+/g) : null;
        for (const word of words ?? []) found.add(word);
        visit(node);
      }
    };
    visit(document.body);
    return [...found].slice(0, 10);
  });
}
