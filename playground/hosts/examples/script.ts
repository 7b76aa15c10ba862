import type { MountedPlugin, PluginOptions } from '@filing/plugin';
import { address, type HostExample } from '../hostExample.ts';

declare global {
  var FilingPlugin: { mount(container: HTMLElement, options: PluginOptions): MountedPlugin } | undefined;
}

/** An old page: one script, one global. */
export const script: HostExample = {
  async show(place, options) {
    if (!globalThis.FilingPlugin) {
      await new Promise((loaded, failed) => {
        document.head.append(Object.assign(document.createElement('script'), { src: address('iife/filing-plugin.js'), onload: loaded, onerror: failed }));
      });
    }
    return (globalThis.FilingPlugin as NonNullable<typeof globalThis.FilingPlugin>).mount(place, options);
  },
};
