import { createRoot, type Root } from 'react-dom/client';
import { optionFaults } from './optionFaults.ts';
import type { PluginOptions } from './pluginOptions.ts';
import { PluginRoot } from './root/PluginRoot.tsx';
import { createRouteStore } from './root/routeStore.ts';
import { createStyleHost, type StyleHost } from './root/styleHost.ts';
import { chinese } from './texts/chinese.ts';

/** A plugin that is mounted. */
export interface MountedPlugin {
  /** Changes some of the options; `route` goes there, `isolation` stays as it was mounted. */
  update(options: Partial<PluginOptions>): void;
  /** Takes everything away, for good; nothing is left in the page. */
  unmount(): void;
}

/** Draws the plugin into the container. Wrong options never throw: they are said in the console and on the page. */
export function mount(container: HTMLElement, options: PluginOptions): MountedPlugin {
  if (!(container instanceof HTMLElement)) {
    console.error('[filing-plugin] mount 的第一个参数应为页面中的元素。');
    return { update: () => undefined, unmount: () => undefined };
  }
  const style = createStyleHost(container, { isolation: options?.isolation === 'light' ? 'light' : 'shadow', popupsIn: popupContainer(options) });
  let now = options;
  let root: Root | null = null;
  let gone = false;
  let route = createRouteStore('', () => undefined);

  function draw(): void {
    const faults = optionFaults(now);
    if (faults.length > 0) {
      root?.unmount();
      root = null;
      tell(style, faults);
      if (typeof now?.onEvent === 'function') now.onEvent({ type: 'fault', sentences: faults });
      return;
    }
    style.paint(now.theme ?? {});
    if (!root) {
      style.root.replaceChildren();
      root = createRoot(style.root);
      route = createRouteStore(now.route ?? '', (next) => now.onNavigate?.(next));
    }
    root.render(<PluginRoot options={now} route={route} popups={style.popups} />);
  }

  draw();
  return {
    update(change) {
      if (gone) return;
      now = { ...now, ...change };
      draw();
      if (change.route !== undefined && root) route.follow(change.route);
    },
    unmount() {
      if (gone) return;
      gone = true;
      root?.unmount();
      root = null;
      style.remove();
    },
  };
}

/** The host's place for pop-ups, where it names one that is an element. */
function popupContainer(options: PluginOptions): HTMLElement | null {
  const place: unknown = typeof options?.getPopupContainer === 'function' ? options.getPopupContainer() : null;
  return place instanceof HTMLElement ? place : null;
}

function tell(style: StyleHost, faults: readonly string[]): void {
  for (const fault of faults) console.error(`[filing-plugin] ${fault}`);
  const box = document.createElement('div');
  box.className = 'fp-fault';
  box.setAttribute('role', 'alert');
  const line = (tag: string, text: string) => Object.assign(document.createElement(tag), { textContent: text });
  const list = document.createElement('ul');
  list.append(...faults.map((fault) => line('li', fault)));
  box.append(line('h2', chinese['options.title']), line('p', chinese['options.what']), list);
  style.root.replaceChildren(box);
}
