import { errorProblem } from '@filing/filing';
import { problemErrorFrom, unavailable, ProblemError } from './problemError.ts';
import { startPatience } from './patience.ts';
import { createTokenKeeper, type TokenKeeper, type TokenSupplier } from './tokenKeeper.ts';

/** What the transport needs from the page it runs in. */
export interface TransportOptions {
  /** Where the API lives, with or without a closing slash, e.g. `https://filing.example.cn/api`. */
  readonly apiBase: string;
  /** Absent for readers without a token: public calls only. */
  readonly token?: TokenSupplier;
  /** `<office>[:<org>]` the person acts for, sent percent-encoded; null leaves it to the server. */
  readonly actingOffice?: () => string | null;
  /** Hears that a call was refused for its token, asked anew (false), and that one was let in again (true). */
  readonly onSession?: (open: boolean) => void;
  /** Longest wait for an answer in milliseconds; 20,000 unless said. */
  readonly timeout?: number;
  readonly fetch?: typeof fetch;
}

/** One call. */
export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly query?: Readonly<Record<string, string | number | null | undefined>>;
  /** Sent as JSON, or as it is when it is form data. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** No token is sent. */
  readonly open?: boolean;
  /** Outlives the page (answers of at most 64 kB). */
  readonly keepalive?: boolean;
  readonly signal?: AbortSignal;
  readonly timeout?: number;
  readonly as?: 'json' | 'blob';
}

/** Makes calls; every refusal, timeout and broken connection is thrown as a {@link ProblemError}. */
export interface Transport {
  call<T>(path: string, call?: Call): Promise<T>;
  /** Forgets the token, as when another person signs in. */
  forget(): void;
}

/** What came back. */
interface Answered {
  readonly status: number;
  readonly ok: boolean;
  readonly content: unknown;
}

/** The one place where this project calls `fetch` in a browser. */
export function createTransport(options: TransportOptions): Transport {
  const keeper = options.token ? createTokenKeeper(options.token) : null;
  const base = options.apiBase.replace(/\/+$/, '');
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);
  let session = true;
  const tellSession = (open: boolean): void => {
    if (open !== session) options.onSession?.(open);
    session = open;
  };

  async function headersOf(call: Call, fresh: boolean): Promise<Headers> {
    const headers = new Headers(call.headers);
    if (keeper && !call.open) headers.set('authorization', `Bearer ${await tokenFrom(keeper, fresh)}`);
    const acting = call.open ? null : options.actingOffice?.();
    if (acting) headers.set('x-acting-office', encodeURIComponent(acting));
    if (call.body !== undefined && !(call.body instanceof FormData)) headers.set('content-type', 'application/json');
    return headers;
  }

  async function tokenFrom({ get }: TokenKeeper, fresh: boolean): Promise<string> {
    try {
      return await get(fresh);
    } catch (error) {
      tellSession(false);
      throw new ProblemError(401, [errorProblem('token.missing', '', '门户没有给出登录凭证，请在门户重新登录后重试。')], { cause: String(error) });
    }
  }

  /** One question with its answer read, within the time there is. */
  async function once(path: string, call: Call, fresh: boolean): Promise<Answered> {
    const headers = await headersOf(call, fresh);
    const body = call.body === undefined ? null : call.body instanceof FormData ? call.body : JSON.stringify(call.body);
    const patience = startPatience(call.timeout ?? options.timeout ?? 20_000, call.signal);
    try {
      const response = await send(base + path + search(call.query), { method: call.method ?? 'GET', headers, body, signal: patience.signal, keepalive: call.keepalive ?? false, credentials: 'same-origin' });
      const { status, ok } = response;
      return { status, ok, content: call.as === 'blob' && ok ? await response.blob() : readJson(status, ok, await response.text()) };
    } catch (error) {
      if (call.signal?.aborted || error instanceof ProblemError) throw error;
      throw unavailable(patience.over() ? 'timeout' : 'network');
    } finally {
      patience.end();
    }
  }

  return {
    async call<T>(path: string, call: Call = {}): Promise<T> {
      let answered = await once(path, call, false);
      if (answered.status === 401 && keeper && !call.open) answered = await once(path, call, true);
      if (keeper && !call.open) tellSession(answered.status !== 401);
      if (!answered.ok) throw problemErrorFrom(answered.status, answered.content);
      return answered.content as T;
    },
    forget: () => keeper?.forget(),
  };
}

function search(query: Call['query']): string {
  const entries = Object.entries(query ?? {}).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString()}`;
}

function readJson(status: number, ok: boolean, text: string): unknown {
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    // A page that answers everything with itself is no API.
    if (ok) throw problemErrorFrom(status, { detail: '接口地址答复的不是数据，请门户管理员核对 apiBase。' });
    return null;
  }
}

/** The problems to show for anything thrown: a call's own, or one `internal`. */
export function problemsOf(error: unknown): ProblemError['problems'] {
  return error instanceof ProblemError ? error.problems : problemErrorFrom(500, { detail: '页面出了差错，请刷新后重试；已填写的内容不会丢失。' }).problems;
}
