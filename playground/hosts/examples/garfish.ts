import { address, innerPlace, type HostExample } from '../hostExample.ts';

/** garfish: the single script as an entry, its provider as the lifecycle. */
export const garfish: HostExample = {
  async show(place, options) {
    const { default: Garfish } = await import('garfish');
    const container = innerPlace(place, 'garfish-place');
    const app = await Garfish.loadApp('filing', { entry: address('app/index.html'), domGetter: () => container, cache: false, props: { filing: options } });
    if (!app) throw new Error('garfish 没有取得应用。');
    await app.mount();
    return {
      update: () => undefined,
      unmount() {
        app.unmount();
        container.remove();
      },
    };
  },
};
