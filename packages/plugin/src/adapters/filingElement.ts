import { mount, type MountedPlugin } from '../mount.tsx';
import type { PluginOptions } from '../pluginOptions.ts';

const attributes = { 'api-base': 'apiBase', view: 'view', 'filing-id': 'filingId', form: 'form', route: 'route', locale: 'locale', isolation: 'isolation' } as const;

/** `<filing-plugin>`: texts of the options as attributes, the rest (`token`, ports, theme) as the property `options`; says `filing-navigate` and `filing-event`, with what `onNavigate` and `onEvent` get as `detail`. */
export class FilingElement extends HTMLElement {
  static readonly observedAttributes = Object.keys(attributes);
  #options: Partial<PluginOptions> = {};
  #shown: MountedPlugin | null = null;

  constructor() {
    super();
    // Set before the element was known here, it lies on the element itself and would hide the property.
    const early = Object.getOwnPropertyDescriptor(this, 'options')?.value as Partial<PluginOptions> | undefined;
    Reflect.deleteProperty(this, 'options');
    if (early) this.#options = early;
  }

  /** What is no text: set as a whole, at any time; wins over attributes. */
  get options(): Partial<PluginOptions> {
    return this.#options;
  }

  set options(options: Partial<PluginOptions>) {
    this.#options = options;
    this.#shown?.update(this.#all());
  }

  connectedCallback(): void {
    // Later, so that properties a framework sets right after are there, and a move is no new beginning.
    queueMicrotask(() => {
      if (this.isConnected) this.#shown ??= mount(this, this.#all());
    });
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#shown?.unmount();
      this.#shown = null;
    });
  }

  attributeChangedCallback(name: keyof typeof attributes, before: string | null, now: string | null): void {
    if (before !== now) this.#shown?.update({ [attributes[name]]: now ?? undefined });
  }

  #all(): PluginOptions {
    const written = Object.entries(attributes).flatMap(([name, option]) => (this.hasAttribute(name) ? [[option, this.getAttribute(name)]] : []));
    const tell = (type: string, detail: unknown) => this.dispatchEvent(new CustomEvent(type, { detail }));
    return {
      onNavigate: (route: string) => void tell('filing-navigate', route),
      onEvent: (event: unknown) => void tell('filing-event', event),
      ...Object.fromEntries(written),
      ...this.#options,
    } as PluginOptions;
  }
}
