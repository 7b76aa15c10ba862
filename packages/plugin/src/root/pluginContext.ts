import type { FilingApi, filingQueries, Me, Transport } from '@filing/client';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PluginOptions } from '../pluginOptions.ts';
import type { Translate } from '../texts/translate.ts';
import type { RouteStore } from './routeStore.ts';

/** What every screen may use. */
export interface PluginServices {
  readonly options: PluginOptions;
  /** For calls that are no filing's. */
  readonly transport: Transport;
  readonly api: FilingApi;
  readonly queries: ReturnType<typeof filingQueries>;
  readonly t: Translate;
  readonly route: RouteStore;
  /** Inside the plugin's own root. */
  readonly popups: HTMLElement;
  /** Null for the public without a token. */
  readonly me: Me | null;
  /** The server's time now, which in demo mode is not the page's. */
  readonly now: () => Date;
  /** Takes up another of the person's offices; null is the first. */
  readonly acting: string | null;
  readonly actAs: (office: string | null) => void;
  /** False while the server refuses the token; what is typed then is kept and sent afterwards. */
  readonly sessionOpen: boolean;
  /** Says a short thing that needs no answer; screen readers hear it. */
  readonly say: (sentence: string) => void;
}

/** The services of the plugin that this element belongs to. */
export const PluginContext = createContext<PluginServices | null>(null);

/** The plugin's services. */
export function usePlugin(): PluginServices {
  const services = useContext(PluginContext);
  if (!services) throw new Error('usePlugin outside of the plugin');
  return services;
}

/** The route now, e.g. `filing/f-1`. */
export function useRoute(): string {
  const { route } = usePlugin();
  return useSyncExternalStore(route.subscribe, route.current);
}
