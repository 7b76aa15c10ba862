import type { PluginOptions } from '@filing/plugin';
import { address, type HostExample } from '../hostExample.ts';

/** A page of any framework: an element of its own name. */
export function element(isolation: 'shadow' | 'light'): HostExample {
  return {
    async show(place, options) {
      await import(/* @vite-ignore */ address('esm/filing-element.js'));
      const filing = document.createElement('filing-plugin') as HTMLElement & { options: Partial<PluginOptions> };
      const { apiBase, view, ...rest } = options;
      filing.setAttribute('api-base', apiBase);
      filing.setAttribute('view', view);
      filing.setAttribute('isolation', isolation);
      filing.options = rest;
      place.append(filing);
      return {
        update: (change) => {
          filing.options = { ...filing.options, ...change };
        },
        unmount: () => filing.remove(),
      };
    },
  };
}
