import { address, innerPlace, type HostExample } from '../hostExample.ts';

/** wujie: the plugin's page as a sub-application, its scripts in a frame of wujie's, its screen in a shadow root. */
export const wujie: HostExample = {
  async show(place, options) {
    const { bus, destroyApp, startApp } = await import('wujie');
    const el = innerPlace(place, 'wujie-place');
    await startApp({ name: 'filing', url: address('app/index.html'), el, props: { filing: options } });
    return {
      update: (change) => bus.$emit('filing', change),
      unmount() {
        destroyApp('filing');
        el.remove();
      },
    };
  },
};
