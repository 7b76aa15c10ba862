/** 有效 · 暂停 · 到期 · 移出 */
export type RegistrationState = 'valid' | 'suspended' | 'expired' | 'removed';

/** A project a registration covers. */
export interface RegisteredProject {
  readonly occupationCode: string;
  readonly occupation: string;
  /** `"1"`…`"5"` */
  readonly level: string;
  readonly major?: string;
}

/** What a filing yields. */
export interface Registration {
  readonly number: string;
  readonly body: string;
  readonly uscc: string;
  readonly projects: readonly RegisteredProject[];
  /** The levels of the projects, each once, sorted. */
  readonly levels: readonly string[];
  /** `YYYY-MM-DD` */
  readonly validFrom: string;
  /** `YYYY-MM-DD`, the last day it holds. */
  readonly validUntil: string;
  readonly state: RegistrationState;
  readonly issuedAt: string;
  /** Null until the bureau has published it. */
  readonly publishedAt: string | null;
}
