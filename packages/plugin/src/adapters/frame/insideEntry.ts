import { mount, type MountedPlugin } from '../../mount.tsx';
import type { PluginOptions } from '../../pluginOptions.ts';
import { frameStands, hereIsThePort, type FrameMessage, type HostCalls, type SentOptions } from './frameMessages.ts';
import { readHostMessage } from './readMessages.ts';

// The page names who may hold the frame; none named: pages of its own origin only.
const named = document.querySelector<HTMLMetaElement>('meta[name=filing-hosts]')?.content.split(/\s+/).filter(Boolean) ?? [];
const trusted = named.length > 0 ? named : [location.origin];
const place = document.querySelector('#filing') as HTMLElement;
const waiting = new Map<number, { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void }>();
let port: MessagePort | null = null;
let shown: MountedPlugin | null = null;
let asked = 0;

const send = (message: FrameMessage) => port?.postMessage(message);

function ask<Call extends keyof HostCalls>(call: Call, asks: HostCalls[Call]['asks']): Promise<HostCalls[Call]['answers']> {
  const id = (asked += 1);
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    send({ type: 'ask', id, call, asks });
  });
}

// Kept, so that a change of other options does not look like another person's token.
const token = () => ask('token', null);
const bridge = {
  onNavigate: (route) => send({ type: 'navigate', route }),
  onEvent: (event) => send({ type: 'event', event }),
} satisfies Partial<PluginOptions>;
const ports = { token, seal: (request) => ask('seal', request), chooseFiles: (request) => ask('chooseFiles', request) } satisfies Partial<PluginOptions>;

function draw(options: Partial<SentOptions>, calls: readonly (keyof HostCalls)[]): void {
  const given = { ...bridge, ...options, ...Object.fromEntries(Object.entries(ports).filter(([name]) => calls.includes(name as keyof HostCalls))) };
  if (shown) shown.update(given);
  else shown = mount(place, given as PluginOptions);
}

function hear({ data }: MessageEvent): void {
  const message = readHostMessage(data);
  if (message?.type === 'options') draw(message.options, message.calls);
  else if (message?.type === 'unmount') shown?.unmount();
  else if (message) {
    const found = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'answer') found?.resolve(message.value as never);
    else found?.reject(new Error(message.message));
  }
}

window.addEventListener('message', (event) => {
  const [given] = event.ports;
  if (port || event.source !== parent || !trusted.includes(event.origin) || event.data !== hereIsThePort || !given) return;
  port = given;
  port.onmessage = hear;
  new ResizeObserver(() => send({ type: 'height', px: Math.ceil(place.getBoundingClientRect().height) })).observe(place);
});

for (const origin of trusted) if (parent !== window) parent.postMessage(frameStands, origin);
