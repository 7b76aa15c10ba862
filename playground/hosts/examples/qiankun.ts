import type { MicroApp } from 'qiankun';
import { address, innerPlace, type HostExample } from '../hostExample.ts';

/** qiankun 2: the single script is the application, its global the lifecycle. */
export const qiankun: HostExample = {
  async show(place, options) {
    const { loadMicroApp } = await import('qiankun');
    const container = innerPlace(place, 'qiankun-place');
    const app: MicroApp = loadMicroApp({ name: 'filing', entry: { scripts: [address('iife/filing-plugin.js')] }, container, props: { filing: options } });
    await app.mountPromise;
    return {
      update: (change) => app.update?.({ filing: change }),
      async unmount() {
        await app.unmount();
        container.remove();
      },
    };
  },
};
