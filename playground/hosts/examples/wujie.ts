import { address, innerPlace, type HostExample } from '../hostExample.ts';

const inWujie = (mode: { readonly alive?: boolean }): HostExample => ({
  async show(place, options) {
    const { bus, destroyApp, startApp } = await import('wujie');
    const el = innerPlace(place, 'wujie-place');
    await startApp({ name: 'filing', url: address('app/index.html'), el, props: { filing: options }, ...mode });
    return {
      update: (change) => bus.$emit('filing', change),
      unmount() {
        destroyApp('filing');
        el.remove();
      },
    };
  },
});

/** wujie: the plugin's page as a sub-application, its scripts in a frame of wujie's, its screen in a shadow root. */
export const wujie = inWujie({});
/** The same kept alive: shown again under its name, it is what it was. */
export const wujieAlive = inWujie({ alive: true });
