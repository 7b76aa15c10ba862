import type { mount as Mount, MountedPlugin } from '../mount.tsx';
import type { PluginOptions } from '../pluginOptions.ts';

interface Asked {
  readonly dom: Element;
  readonly props?: { readonly filing?: PluginOptions };
}

interface Exports {
  provider?: () => { render(asked: Asked): void; destroy(): void };
}

// garfish runs the script with this name around it; it lies on no window.
declare const __GARFISH_EXPORTS__: Exports | undefined;

/** Inside garfish: gives it the provider that draws into its `dom` with the options in `props.filing`. Elsewhere nothing. */
export function serveGarfish(mount: typeof Mount): void {
  if (typeof __GARFISH_EXPORTS__ === 'undefined') return;
  __GARFISH_EXPORTS__.provider = () => {
    let shown: MountedPlugin | null = null;
    let place: HTMLElement | null = null;
    return {
      render({ dom, props }) {
        place = document.createElement('div');
        (dom.querySelector('#filing') ?? dom).append(place);
        shown = mount(place, props?.filing as PluginOptions);
      },
      destroy() {
        shown?.unmount();
        place?.remove();
      },
    };
  };
}
