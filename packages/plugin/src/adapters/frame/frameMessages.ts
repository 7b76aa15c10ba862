import type { Seal } from '@filing/filing';
import type { PluginEvent } from '../../pluginEvent.ts';
import type { PluginOptions, SealPort } from '../../pluginOptions.ts';

/** What can be sent through a bridge: every option that is no function; which of the functions there are is told beside. */
export type SentOptions = Omit<PluginOptions, 'token' | 'onNavigate' | 'onEvent' | 'seal' | 'chooseFiles' | 'getPopupContainer'>;

/** The functions of the host that the frame may call, and what they are given and answer. */
export interface HostCalls {
  token: { readonly asks: null; readonly answers: string };
  seal: { readonly asks: Parameters<SealPort>[0]; readonly answers: Seal };
  chooseFiles: { readonly asks: { readonly filing: string }; readonly answers: readonly File[] };
}

/** From the page to the frame, over the port. */
export type HostMessage =
  | { readonly type: 'options'; readonly options: Partial<SentOptions>; readonly calls: readonly (keyof HostCalls)[] }
  | { readonly type: 'unmount' }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

/** From the frame to the page, over the port. */
export type FrameMessage =
  | { readonly type: 'height'; readonly px: number }
  | { readonly type: 'navigate'; readonly route: string }
  | { readonly type: 'event'; readonly event: PluginEvent }
  | { readonly type: 'ask'; readonly id: number; readonly call: keyof HostCalls; readonly asks: unknown };

/** The first word of the frame, said to its parent: it stands and may be given a port. */
export const frameStands = 'filing-plugin:stands';
/** The page's answer, with the port. */
export const hereIsThePort = 'filing-plugin:port';
