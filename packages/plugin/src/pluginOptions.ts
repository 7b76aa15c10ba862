import type { TokenSupplier } from '@filing/client';
import type { EventType, Office, Seal } from '@filing/filing';
import type { PluginEvent } from './pluginEvent.ts';

/** The version of the contract between host and plugin; it grows when something a host wrote would no longer do the same. */
export const contractVersion = 1;

/** The languages of the screens. */
export type Locale = 'zh-CN' | 'en';
/** The screens a host can ask for; `form` and `flow` show one form, one chain's progress of the filing `filingId` alone. */
export type View = 'apply' | 'desk' | 'filing' | 'form' | 'flow' | 'board' | 'studio';

/** Applies the office's seal outside the plugin and answers what is to be recorded; throwing means it was not applied. */
export type SealPort = (request: { readonly filing: string; readonly event: EventType; readonly office: Office; readonly orgName: string }) => Promise<Seal>;

/** Files from a place of the host (a library of certificates, a scanner), in the stead of the file dialogue; none when the person thought better of it. They are checked and kept as any upload is. */
export type FilePort = (request: { readonly filing: string }) => Promise<readonly File[]>;

/** What a host may leave out; everything is there unless it says false. */
export interface Features {
  /** Buttons that print. */
  readonly print?: boolean;
  /** The drawing of the chain. */
  readonly diagram?: boolean;
  /** Reminders on the first screens. */
  readonly messages?: boolean;
}

/** The part of the look a host may set. */
export interface ThemeTokens {
  /** The brand colour, e.g. `#1457a8`; must be readable on white. */
  readonly primary?: string;
  /** Rounding of controls in px, 0 to 12. */
  readonly radius?: number;
  /** As CSS takes it: `"Microsoft YaHei", sans-serif`. */
  readonly fontFamily?: string;
}

/** What `mount` takes. */
export interface PluginOptions {
  /** The version of the contract the host was written for; a host that names one is told when the plugin has another. */
  readonly contract?: number;
  /** Where the API lives, e.g. `/api`. */
  readonly apiBase: string;
  /** The host's signed token; asked again before it expires and when it was refused. May be left out for the board only. */
  readonly token?: TokenSupplier;
  /** Whom the host has logged in: where the token says somebody else, nothing is shown but that. */
  readonly user?: { readonly id: string };
  readonly view: View;
  /** For the views `filing`, `form` and `flow`. */
  readonly filingId?: string;
  /** For the view `form`: the form's name. */
  readonly form?: string;
  /** Where to begin or go, e.g. `filing/f-1`; the address bar is never touched. */
  readonly route?: string;
  readonly onNavigate?: (route: string) => void;
  readonly onEvent?: (event: PluginEvent) => void;
  readonly locale?: Locale;
  /** `shadow` (default) keeps the host's styles out; `light` lets them in. */
  readonly isolation?: 'shadow' | 'light';
  /** The host's element drop-downs and dialogues are put into, for a container that clips; fixed at mount. Absent: beside the screens. */
  readonly getPopupContainer?: () => HTMLElement;
  readonly seal?: SealPort;
  readonly chooseFiles?: FilePort;
  readonly features?: Features;
  readonly theme?: ThemeTokens;
}
