import type { PluginEvent, PluginOptions } from '@filing/plugin';
import type { Shown } from '@filing/playground/hosts/hostExample.ts';
import { microAppInFrame } from '@filing/playground/hosts/examples/microApp.ts';
import { wujieAlive } from '@filing/playground/hosts/examples/wujie.ts';
import { hostExamples } from '@filing/playground/hosts/hostExamples.ts';
import type { HostMode, HostName } from '@filing/playground/hosts/hostPolicies.ts';

const examples = { ...hostExamples, 'wujie-alive': wujieAlive, 'micro-app-iframe': microAppInFrame };

/** What a page of a host lets a test do. */
export interface HostPage {
  token: string;
  readonly events: PluginEvent[];
  readonly routes: string[];
  /** Shows the plugin as this kind of host does, in one of the page's places. */
  show(name: HostName | HostMode, options: Partial<PluginOptions>, place?: string): Promise<void>;
  update(change: Partial<PluginOptions>): Promise<void>;
  hide(): Promise<void>;
}

declare global {
  interface Window {
    portal: HostPage;
  }
}

/** Opens a page's door to the tests, once its places stand. */
export function openHostPage(): void {
  const shown: Shown[] = [];
  const events: PluginEvent[] = [];
  const routes: string[] = [];
  window.portal = {
    token: '',
    events,
    routes,
    async show(name, options, place = '#place') {
      shown.push(await examples[name].show(document.querySelector(place) as HTMLElement, {
        apiBase: '/api', view: 'apply', token: () => window.portal.token, onEvent: (event) => void events.push(event), onNavigate: (route) => void routes.push(route), ...options,
      }));
    },
    async update(change) {
      await shown.at(-1)?.update(change);
    },
    async hide() {
      for (const each of shown.splice(0).toReversed()) await each.unmount();
      events.splice(0);
      routes.splice(0);
    },
  };
  document.body.dataset['ready'] = 'yes';
}
