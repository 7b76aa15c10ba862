import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A person without a mouse: goes through a page with Tab and the arrows, and touches nothing else. */
export interface Keyboard {
  /** Walks with Tab (or another key) until the control called so has the focus; its role stands before its name: `button 提交审核`. */
  to(name: RegExp, key?: string): Promise<void>;
  /** Presses keys one after the other. */
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Walks to a button, link or tick and presses it. */
  use(name: RegExp, key?: string): Promise<void>;
  /** Walks to a field and writes over what stands there. */
  write(name: RegExp, text: string, key?: string): Promise<void>;
  /** Walks to a choice and takes the option called so. */
  choose(name: RegExp, option: RegExp, key?: string): Promise<void>;
  /** Walks to the tabs and on to the one called so. */
  tab(name: string): Promise<void>;
}

const most = 500;

/** The keyboard of a page. */
export function byKeyboard(page: Page): Keyboard {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const to = async (name: RegExp, key = 'Tab') => {
    const passed: string[] = [];
    for (let steps = 0; steps < most; steps += 1) {
      const at = await page.evaluate(nameOfFocus);
      if (name.test(at)) return;
      passed.push(at);
      await press(key);
    }
    throw new Error(`no way by keyboard to ${name}; passed ${[...new Set(passed)].join(' | ')}`);
  };
  const type = (text: string) => page.keyboard.type(text);
  return {
    to, press, type,
    async use(name, key) {
      await to(name, key);
      await press(/^(checkbox|radio) /.test(await page.evaluate(nameOfFocus)) ? 'Space' : 'Enter');
    },
    async write(name, text, key) {
      await to(name, key);
      await press('Control+A');
      await type(text);
    },
    async choose(name, option, key) {
      await to(name, key);
      await press('ArrowDown');
      await expect.poll(() => page.evaluate(activeOption)).not.toBe('');
      for (let steps = 0; steps < most && !option.test(await page.evaluate(activeOption)); steps += 1) await press('ArrowDown');
      expect(await page.evaluate(activeOption)).toMatch(option);
      await press('Enter');
    },
    async tab(name) {
      await to(/^tab /, 'Shift+Tab');
      for (let steps = 0; steps < 20 && !(await page.evaluate(nameOfFocus)).startsWith(`tab ${name}`); steps += 1) await press('ArrowRight');
      expect(await page.evaluate(nameOfFocus)).toMatch(new RegExp(`^tab ${name}`));
    },
  };
}

/** Role and name of what has the focus, inside whatever shadow root it is. */
function nameOfFocus(): string {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at) return '';
  const root = at.getRootNode() as Document | ShadowRoot;
  const named = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => (id === '' ? '' : (root.getElementById(id)?.textContent ?? ''))).join(' ').trim();
  const labels = [...((at as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join(' ').trim();
  const role = at.getAttribute('role') ?? (at instanceof HTMLInputElement && /^(checkbox|radio)$/.test(at.type) ? at.type : at.tagName.toLowerCase());
  const group = role === 'radio' ? (at.closest('[role="radiogroup"]')?.getAttribute('aria-label') ?? '') : '';
  return [role, group, at.getAttribute('aria-label') ?? (named || labels || at.textContent.trim())].filter((each) => each !== '').join(' ');
}

/** What the open list of a choice would take now. */
function activeOption(): string {
  const visit = (root: Document | ShadowRoot): string => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (/select-item-option-active/.test(element.className) && element.offsetParent !== null && element.getBoundingClientRect().height > 0) return element.textContent;
      const inside = element.shadowRoot ? visit(element.shadowRoot) : '';
      if (inside !== '') return inside;
    }
    return '';
  };
  return visit(document);
}
