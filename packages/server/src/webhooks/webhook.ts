import { isEventType, type EventType } from '@filing/filing';

/** Somebody outside who is told of every accepted event. */
export interface Webhook {
  /** Where it is posted to; `https`, or `http` on this machine. */
  readonly url: string;
  /** `whsec_` and 24 to 64 bytes in base64; two while one takes the place of the other. */
  readonly secrets: readonly string[];
  /** Only these events; absent: all, the beginning of a filing (`start`) too. */
  readonly events?: readonly (EventType | 'start')[];
}

/** Reads a list of webhooks (`[{url, secret | secrets, events?}]`); throws a sentence that names the entry and what is wrong, never its secret. */
export function readWebhooks(data: unknown): readonly Webhook[] {
  if (!Array.isArray(data) || data.length > 20) throw new Error('WEBHOOKS_FILE 应为至多 20 项的列表：[{"url": …, "secret": "whsec_…"}]。');
  return data.map((entry: unknown, index) => {
    const fault = faultOf(entry);
    if (fault) throw new Error(`WEBHOOKS_FILE 第 ${index + 1} 项：${fault}`);
    const { url, secret, secrets, events } = entry as { url: string; secret?: string; secrets?: readonly string[]; events?: Webhook['events'] };
    return { url, secrets: secrets ?? [secret ?? ''], ...(events ? { events } : {}) };
  });
}

function faultOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return '应为 {"url": …, "secret": "whsec_…"}。';
  const { url, secret, secrets = [secret], events } = entry as Record<string, unknown>;
  if (typeof url !== 'string' || !isPostable(url)) return 'url 应为 https 地址，只有本机可用 http，且不得带用户名和口令。';
  if (!Array.isArray(secrets) || secrets.length === 0 || secrets.length > 2 || !secrets.every(isSecret)) return 'secret 应为 whsec_ 加 24 至 64 字节的 base64；更换期间可用 secrets 给出两个。';
  if (events !== undefined && !(Array.isArray(events) && events.every((each) => each === 'start' || isEventType(each)))) return 'events 应为事件名称的列表，例如 ["submit", "publish"]。';
  return null;
}

function isPostable(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return username === '' && password === '' && (protocol === 'https:' || (protocol === 'http:' && here));
}

function isSecret(value: unknown): boolean {
  if (typeof value !== 'string' || !/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(value)) return false;
  const { length } = Buffer.from(value.slice('whsec_'.length), 'base64');
  return length >= 24 && length <= 64;
}
