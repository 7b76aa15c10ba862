import type { mount as Mount } from '../mount.tsx';
import type { PluginOptions } from '../pluginOptions.ts';

interface Given {
  readonly filing?: PluginOptions;
}

interface MicroAppWindow {
  readonly __MICRO_APP_ENVIRONMENT__?: boolean;
  readonly microApp?: { getData(): Given | null; addDataListener(listen: (data: Given) => void): void; clearDataListener(): void };
  mount?: () => void;
  unmount?: () => void;
}

/** Inside micro-app: draws into `#filing` of the sub-page with the options in `data.filing`; data set later is an update. Elsewhere nothing. */
export function serveMicroApp(mount: typeof Mount): void {
  const host = window as unknown as MicroAppWindow;
  const { microApp } = host;
  if (!host.__MICRO_APP_ENVIRONMENT__ || !microApp) return;
  let shown: ReturnType<typeof Mount> | null = null;
  host.mount = () => {
    shown = mount(document.querySelector('#filing') as HTMLElement, microApp.getData()?.filing as PluginOptions);
    microApp.addDataListener(({ filing }) => filing && shown?.update(filing));
  };
  host.unmount = () => {
    microApp.clearDataListener();
    shown?.unmount();
    shown = null;
  };
}
