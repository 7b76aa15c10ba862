import '../studio/scriptAddress.ts';
import { mount as mountIn, type MountedPlugin } from '../mount.tsx';
import type { PluginOptions } from '../pluginOptions.ts';
import { serveGarfish } from './garfish.ts';
import { createLifecycles, type LifecycleProps } from './lifecycles.ts';
import { serveMicroApp } from './microApp.ts';
import { serveWujie } from './wujie.ts';

export { contractVersion } from '../pluginOptions.ts';

const lifecycles = createLifecycles(mountIn);

/** `mount(element, options)` as everywhere; a host of micro applications calls `mount({container, filing: options})`. */
export function mount(container: HTMLElement, options: PluginOptions): MountedPlugin;
export function mount(props: LifecycleProps): Promise<void>;
export function mount(first: HTMLElement | LifecycleProps, options?: PluginOptions): MountedPlugin | Promise<void> {
  return isProps(first) ? lifecycles.mount(first) : mountIn(first, options as PluginOptions);
}

/** What qiankun, single-spa and the like call beside `mount`. */
export const { bootstrap, unmount, update } = lifecycles;

serveWujie(mountIn);
serveMicroApp(mountIn);
serveGarfish(mountIn);

function isProps(first: HTMLElement | LifecycleProps): first is LifecycleProps {
  return typeof first === 'object' && first !== null && !('nodeType' in first) && ('container' in first || 'domElement' in first);
}
