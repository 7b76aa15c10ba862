import type { MountedPlugin, PluginOptions } from '@filing/plugin';

/** What a host has in its hands after it showed the plugin. */
export interface Shown {
  update(change: Partial<PluginOptions>): unknown;
  unmount(): unknown;
}

/** How one kind of host shows the plugin, as its page in `packages/plugin/hosts` tells. */
export interface HostExample {
  show(place: HTMLElement, options: PluginOptions): Promise<Shown>;
}

/** The plugin's module as it is served. */
export const pluginModule = async (): Promise<{ mount(container: HTMLElement, options: PluginOptions): MountedPlugin }> => import(/* @vite-ignore */ address('esm/filing-plugin.js')) as never;

/** Where a file of the plugin is served; a page may say `<html data-plugin="/other/">` for another version. */
export function address(file: string): string {
  return new URL(file, new URL(document.documentElement.dataset['plugin'] ?? '/plugin/', document.baseURI)).href;
}

/** A place within a place that the host gives to its framework. */
export function innerPlace(place: HTMLElement, id: string): HTMLElement {
  const inner = Object.assign(document.createElement('div'), { id });
  place.append(inner);
  return inner;
}
