/** 有效 · 暂停 · 到期 · 移出 */
export type RegistrationState = 'valid' | 'suspended' | 'expired' | 'removed';

/** How a registration stands on a day (`YYYY-MM-DD`): one that is valid has expired after its last day. */
export function registrationStateOn({ state, validUntil }: Pick<Registration, 'state' | 'validUntil'>, day: string): RegistrationState {
  return state === 'valid' && validUntil < day ? 'expired' : state;
}

/** The last day of a registration that has no end. */
export const noEnd = '9999-12-31';

/** A project a registration covers. */
export interface RegisteredProject {
  readonly occupationCode: string;
  readonly occupation: string;
  /** `"1"`…`"5"` */
  readonly level: string;
  readonly major?: string;
  /** The body named for it, where others may apply for it. */
  readonly bodyName?: string;
  readonly bodyCode?: string;
  /** Where it is carried out, where the registration is of a place. */
  readonly place?: string;
  /** Names of the courses it is taught and assessed in. */
  readonly courses?: readonly string[];
  /** The national standard or filed norm it is assessed by. */
  readonly standard?: string;
}

/** Why a registration was suspended, resumed or removed, and when. */
export interface RegistrationChange {
  readonly state: RegistrationState;
  readonly reason: string;
  /** Instant. */
  readonly at: string;
}

/** What a filing yields. */
export interface Registration {
  /** The procedure it came from. */
  readonly procedure?: string;
  readonly number: string;
  /** Adds its projects to the registration of the same number, whose last day it keeps. */
  readonly supplements?: boolean;
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
  /** Suspensions, resumptions and a removal, oldest first. */
  readonly changes?: readonly RegistrationChange[];
}
