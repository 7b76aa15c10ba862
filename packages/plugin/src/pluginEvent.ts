import type { EventType } from '@filing/filing';
import type { View } from './pluginOptions.ts';

/** What the plugin tells the host. */
export type PluginEvent =
  /** A screen stands and can be used. */
  | { readonly type: 'ready'; readonly view: View }
  /** Somebody began a filing, handed one in (also corrected, or its projects), took one back, or an office acted; it stands in `state` now. */
  | { readonly type: 'filing.started' | 'filing.submitted' | 'filing.withdrawn' | 'filing.decided'; readonly filing: string; readonly event: EventType | 'start'; readonly state: string }
  /** The server refused the token, a fresh one too: the person has to log in again. What they typed is kept and sent afterwards. */
  | { readonly type: 'session.over' }
  | { readonly type: 'session.open' }
  /** The options are wrong; sentences for the host's developer. */
  | { readonly type: 'fault'; readonly sentences: readonly string[] };

/** How an accepted act is told to the host. */
export function actEvent(filing: string, event: EventType | 'start', state: string): PluginEvent {
  return { type: types[event] ?? 'filing.decided', filing, event, state };
}

const types: Partial<Record<EventType | 'start', 'filing.started' | 'filing.submitted' | 'filing.withdrawn'>> = {
  start: 'filing.started', submit: 'filing.submitted', submitProject: 'filing.submitted', withdraw: 'filing.withdrawn',
};
