import type { MountedPlugin, PluginOptions } from '@filing/plugin';
import { address, type HostExample } from '../hostExample.ts';

type Module = { mount(container: HTMLElement, options: PluginOptions): MountedPlugin };

/** Module Federation, by the entry itself or by the manifest that names it. */
export function federation(by: 'entry' | 'manifest'): HostExample {
  return {
    async show(place, options) {
      const { createInstance } = await import('@module-federation/runtime');
      const remote = by === 'entry'
        ? { name: 'filing_plugin', entry: address('esm/filing-federation.js'), type: 'module' as const }
        : { name: 'filing_plugin', entry: address('esm/mf-manifest.json') };
      const host = createInstance({ name: `portal_${by}`, remotes: [remote] });
      const found = await host.loadRemote<Module>('filing_plugin/plugin');
      if (!found) throw new Error('没有取得办件插件。');
      return found.mount(place, options);
    },
  };
}
