import type { TokenSupplier } from '@filing/client';
import type { EventType, Office, Seal } from '@filing/filing';

/** The languages of the screens. */
export type Locale = 'zh-CN' | 'en';
/** The screens a host can ask for. */
export type View = 'apply' | 'desk' | 'filing' | 'board';

/** Applies the office's seal outside the plugin and answers what is to be recorded; throwing means it was not applied. */
export type SealPort = (request: { readonly filing: string; readonly event: EventType; readonly office: Office; readonly orgName: string }) => Promise<Seal>;

/** What the plugin tells the host: an act was accepted. */
export interface PluginEvent {
  readonly type: 'filing.changed';
  readonly filing: string;
  readonly event: EventType | 'start';
  readonly state: string;
}

/** What `mount` takes. */
export interface PluginOptions {
  /** Where the API lives, e.g. `/api`. */
  readonly apiBase: string;
  /** The host's signed token; asked again when it expires. May be left out for the board only. */
  readonly token?: TokenSupplier;
  readonly view: View;
  /** For the view `filing`. */
  readonly filingId?: string;
  /** Where to begin or go, e.g. `filing/f-1`; the address bar is never touched. */
  readonly route?: string;
  readonly onNavigate?: (route: string) => void;
  readonly onEvent?: (event: PluginEvent) => void;
  readonly locale?: Locale;
  /** `shadow` (default) keeps the host's styles out; `light` lets them in. */
  readonly isolation?: 'shadow' | 'light';
  readonly seal?: SealPort;
  /** The brand colour, e.g. `#1457a8`; must be readable on white. */
  readonly theme?: { readonly primary?: string };
}

const views: readonly unknown[] = ['apply', 'desk', 'filing', 'board'] satisfies View[];

/** What is wrong with the options, each as a sentence for the host's developer; empty when nothing is. */
export function optionFaults(options: unknown): readonly string[] {
  if (typeof options !== 'object' || options === null) return ['mount 的第二个参数应为配置对象。'];
  const { apiBase, token, view, filingId, route, onNavigate, onEvent, locale, isolation, seal } = options as Record<string, unknown>;
  const faults: string[] = [];
  if (typeof apiBase !== 'string' || apiBase === '') faults.push('apiBase 应为接口地址，例如 "/api"。');
  if (!views.includes(view)) faults.push(`view 应为 ${views.join('、')} 之一，现为 ${JSON.stringify(view)}。`);
  if (token === undefined ? view !== 'board' : typeof token !== 'function') faults.push('token 应为返回登录令牌的函数；只有 board 可以不给。');
  if (view === 'filing' && (typeof filingId !== 'string' || filingId === '') && typeof route !== 'string') faults.push('view 为 filing 时应给出 filingId。');
  if (locale !== undefined && locale !== 'zh-CN' && locale !== 'en') faults.push('locale 应为 "zh-CN" 或 "en"。');
  if (isolation !== undefined && isolation !== 'shadow' && isolation !== 'light') faults.push('isolation 应为 "shadow" 或 "light"。');
  if (route !== undefined && typeof route !== 'string') faults.push('route 应为字符串，例如 "filing/<编号>"。');
  for (const [name, value] of Object.entries({ onNavigate, onEvent, seal })) {
    if (value !== undefined && typeof value !== 'function') faults.push(`${name} 应为函数。`);
  }
  return faults;
}
