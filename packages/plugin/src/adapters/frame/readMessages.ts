import { isRecord } from '../../isRecord.ts';
import type { PluginEvent } from '../../pluginEvent.ts';
import type { FrameMessage, HostCalls, HostMessage } from './frameMessages.ts';

type Given = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** What of the host a frame may ask for. */
export const hostCalls = ['token', 'seal', 'chooseFiles'] as const satisfies readonly (keyof HostCalls)[];
const isCall = (value: unknown): value is keyof HostCalls => hostCalls.some((call) => call === value);

const act = ({ filing, event, state }: Given) => isText(filing) && isText(event) && isText(state);
const events: Readonly<Record<PluginEvent['type'], (event: Given) => boolean>> = {
  ready: ({ view }) => isText(view),
  'filing.started': act, 'filing.submitted': act, 'filing.withdrawn': act, 'filing.decided': act,
  'session.over': () => true, 'session.open': () => true,
  fault: ({ sentences }) => Array.isArray(sentences) && sentences.every(isText),
};
const isEvent = (event: unknown) => isRecord(event) && isText(event['type']) && Object.hasOwn(events, event['type']) && events[event['type'] as PluginEvent['type']](event);

const fromFrame: Readonly<Record<FrameMessage['type'], (message: Given) => boolean>> = {
  height: ({ px }) => isNumber(px),
  navigate: ({ route }) => isText(route),
  event: ({ event }) => isEvent(event),
  ask: ({ id, call }) => isNumber(id) && isCall(call),
};
const fromHost: Readonly<Record<HostMessage['type'], (message: Given) => boolean>> = {
  options: ({ options, calls }) => isRecord(options) && Array.isArray(calls) && calls.every(isText),
  unmount: () => true,
  answer: ({ id }) => isNumber(id),
  failed: ({ id, message }) => isNumber(id) && isText(message),
};

function read<Message extends { readonly type: string }>(kinds: Readonly<Record<string, (message: Given) => boolean>>, data: unknown): Message | null {
  if (!isRecord(data) || !isText(data['type']) || !Object.hasOwn(kinds, data['type'])) return null;
  return kinds[data['type']]?.(data) ? (data as unknown as Message) : null;
}

/** What came over the port as the frame says it; null for anything else, whoever holds the other end. */
export const readFrameMessage = (data: unknown): FrameMessage | null => read<FrameMessage>(fromFrame, data);

/** What came over the port as the page says it; null for anything else. */
export const readHostMessage = (data: unknown): HostMessage | null => read<HostMessage>(fromHost, data);
