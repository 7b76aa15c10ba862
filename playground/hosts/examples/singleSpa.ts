import type { ParcelConfigObject } from 'single-spa';
import { address, innerPlace, type HostExample } from '../hostExample.ts';

const lifecycles = async () => import(/* @vite-ignore */ address('esm/filing-lifecycles.js')) as Promise<ParcelConfigObject>;
let numbers = 0;
let started = false;

/** An application of single-spa: shown while its condition holds. */
export const singleSpaApplication: HostExample = {
  async show(place, options) {
    const { registerApplication, start, triggerAppChange, unregisterApplication } = await import('single-spa');
    const container = innerPlace(place, 'single-spa-place');
    const name = `filing-${(numbers += 1)}`;
    registerApplication({ name, app: lifecycles as never, activeWhen: () => true, customProps: { container, filing: options } });
    if (!started) start();
    started = true;
    await triggerAppChange();
    return {
      // An application's properties are read when it is mounted; it has to be its own lifecycle's update.
      update: async (change) => (await lifecycles() as unknown as { update(props: object): Promise<void> }).update({ name, filing: change }),
      async unmount() {
        await unregisterApplication(name);
        container.remove();
      },
    };
  },
};

/** A parcel of single-spa: shown wherever some code wants it. */
export const singleSpaParcel: HostExample = {
  async show(place, options) {
    const { mountRootParcel } = await import('single-spa');
    const domElement = innerPlace(place, 'parcel-place');
    const parcel = mountRootParcel(await lifecycles(), { domElement, filing: options });
    await parcel.mountPromise;
    return {
      update: (change) => parcel.update?.({ domElement, filing: change }),
      async unmount() {
        await parcel.unmount();
        domElement.remove();
      },
    };
  },
};
