import type { mount as Mount } from '../mount.tsx';
import type { PluginOptions } from '../pluginOptions.ts';

type Hear = (change: Partial<PluginOptions>) => void;

interface WujieWindow {
  readonly __POWERED_BY_WUJIE__?: boolean;
  readonly $wujie?: {
    readonly props?: { readonly filing?: PluginOptions };
    readonly bus: { $on(event: string, hear: Hear): unknown; $off(event: string, hear: Hear): unknown };
  };
  __WUJIE_MOUNT?: () => void;
  __WUJIE_UNMOUNT?: () => void;
}

/** Inside wujie: draws into `#filing` of the sub-page with the options in `props.filing`, takes changes from the bus as `filing`, and goes when wujie says so. Elsewhere nothing. */
export function serveWujie(mount: typeof Mount): void {
  const host = window as unknown as WujieWindow;
  if (!host.__POWERED_BY_WUJIE__) return;
  let shown: ReturnType<typeof Mount> | null = null;
  const change: Hear = (options) => shown?.update(options);
  host.__WUJIE_MOUNT = () => {
    shown = mount(document.querySelector('#filing') as HTMLElement, host.$wujie?.props?.filing as PluginOptions);
    host.$wujie?.bus.$on('filing', change);
  };
  host.__WUJIE_UNMOUNT = () => {
    host.$wujie?.bus.$off('filing', change);
    shown?.unmount();
    shown = null;
  };
}
