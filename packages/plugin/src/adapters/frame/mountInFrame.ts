import type { MountedPlugin } from '../../mount.tsx';
import type { PluginOptions } from '../../pluginOptions.ts';
import { frameStands, hereIsThePort, type FrameMessage, type HostMessage, type SentOptions } from './frameMessages.ts';
import { hostCalls, readFrameMessage } from './readMessages.ts';

/** What an iframe needs beside the plugin's options. */
export interface FrameOptions extends PluginOptions {
  /** Address of the plugin's frame page, e.g. `https://filing.example/plugin/frame/index.html`; only its origin is listened to. */
  readonly frame: string;
}

/** As `mount`, in an iframe: the host's functions are called over a port that only the frame's own origin was given. The frame is as high as its content, at most as the window. */
export function mountInFrame(container: HTMLElement, { frame, ...first }: FrameOptions): MountedPlugin {
  let options: PluginOptions = first;
  let port: MessagePort | null = null;
  const { href, origin } = new URL(frame, document.baseURI);
  const iframe = document.createElement('iframe');
  iframe.title = first.locale === 'en' ? 'Filing' : '办件';
  Object.assign(iframe.style, { display: 'block', width: '100%', height: '640px', maxHeight: '100vh', border: '0' });
  iframe.allow = 'clipboard-write';
  iframe.src = href;

  const send = (message: HostMessage) => port?.postMessage(message);
  const give = (change: Partial<PluginOptions>) => send({ type: 'options', options: sendable(change), calls: hostCalls.filter((call) => typeof options[call] === 'function') });

  async function answer({ id, call, asks }: Extract<FrameMessage, { type: 'ask' }>): Promise<void> {
    try {
      const ask = options[call] as ((given: unknown) => unknown) | undefined;
      if (!ask) throw new Error(`页面没有提供 ${call}。`);
      send({ type: 'answer', id, value: await ask(asks) });
    } catch (error) {
      send({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
    }
  }

  function hear({ data }: MessageEvent): void {
    const message = readFrameMessage(data);
    if (message?.type === 'height') iframe.style.height = `${message.px}px`;
    else if (message?.type === 'navigate') options.onNavigate?.(message.route);
    else if (message?.type === 'event') options.onEvent?.(message.event);
    else if (message) void answer(message);
  }

  // The frame says that it stands again when it was loaded anew; the older port is of no use then.
  function open(event: MessageEvent): void {
    if (event.source !== iframe.contentWindow || event.origin !== origin || event.data !== frameStands) return;
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = hear;
    iframe.contentWindow?.postMessage(hereIsThePort, origin, [channel.port2]);
    give(options);
  }

  window.addEventListener('message', open);
  container.append(iframe);
  return {
    update(change) {
      options = { ...options, ...change };
      give(change);
    },
    unmount() {
      window.removeEventListener('message', open);
      send({ type: 'unmount' });
      port?.close();
      iframe.remove();
    },
  };
}

function sendable(options: Partial<PluginOptions>): Partial<SentOptions> {
  const { apiBase, ...rest } = options;
  const texts = Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value !== 'function'));
  // An address of the page's, whatever page the frame is.
  return { ...texts, ...(apiBase === undefined ? {} : { apiBase: new URL(apiBase, document.baseURI).href }) };
}
