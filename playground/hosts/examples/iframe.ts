import type { MountedPlugin } from '@filing/plugin';
import type { FrameOptions } from '@filing/plugin/frame';
import { address, type HostExample } from '../hostExample.ts';

/** A frame: for a page that must not run our code beside its own. */
export const iframe: HostExample = {
  async show(place, options) {
    const { mountInFrame } = (await import(/* @vite-ignore */ address('esm/filing-frame.js'))) as { mountInFrame(container: HTMLElement, options: FrameOptions): MountedPlugin };
    return mountInFrame(place, { ...options, frame: address('frame/index.html') });
  },
};
