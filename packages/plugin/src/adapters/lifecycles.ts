import type { MountedPlugin } from '../mount.tsx';
import type { PluginOptions } from '../pluginOptions.ts';

/** What a host of micro applications hands to a lifecycle: where to draw, as it names it, and the plugin's options under `filing`. */
export interface LifecycleProps {
  /** The application's or parcel's name; one is mounted once at a time. */
  readonly name?: string;
  /** qiankun's, or the host's own: an element, a shadow root, or a selector. */
  readonly container?: Element | ShadowRoot | string;
  /** single-spa's, for parcels. */
  readonly domElement?: Element;
  readonly filing: PluginOptions;
}

/** The lifecycle of qiankun and single-spa, of applications and of parcels. */
export interface Lifecycles {
  bootstrap(): Promise<void>;
  mount(props: LifecycleProps): Promise<void>;
  unmount(props: Pick<LifecycleProps, 'name'>): Promise<void>;
  update(props: Pick<LifecycleProps, 'name'> & { readonly filing?: Partial<PluginOptions> }): Promise<void>;
}

/** Makes a lifecycle over a mount; names keep several at once apart. */
export function createLifecycles(mount: (container: HTMLElement, options: PluginOptions) => MountedPlugin): Lifecycles {
  const standing = new Map<string, { readonly plugin: MountedPlugin; readonly place: HTMLElement | null }>();
  const nameOf = ({ name = '' }: Pick<LifecycleProps, 'name'>) => name;
  const drop = (name: string) => {
    const found = standing.get(name);
    standing.delete(name);
    found?.plugin.unmount();
    found?.place?.remove();
  };
  return {
    bootstrap: async () => undefined,
    async mount(props) {
      drop(nameOf(props));
      const within = placeOf(props);
      // A place of its own: what else the host has in its container stays.
      const place = within ? document.createElement('div') : null;
      if (place) within?.append(place);
      standing.set(nameOf(props), { plugin: mount(place as HTMLElement, props.filing), place });
    },
    async unmount(props) {
      drop(nameOf(props));
    },
    async update(props) {
      if (props.filing) standing.get(nameOf(props))?.plugin.update(props.filing);
    },
  };
}

function placeOf({ container, domElement }: LifecycleProps): Element | ShadowRoot | null {
  return typeof container === 'string' ? document.querySelector(container) : container ?? domElement ?? null;
}
