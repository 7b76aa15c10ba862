/** The kinds of school the notices know. */
export const schoolKinds = ['secondary-vocational', 'higher-vocational', 'undergraduate'] as const;
/** 中职 · 高职 · 普通本科 */
export type SchoolKind = (typeof schoolKinds)[number];

/** Who files, as the host's register knows it; a fact the register lacks is asked in a form and becomes known when it is submitted. */
export interface Applicant {
  /** Name of the organisation as registered. */
  readonly org: string;
  /** Unified social credit code, normalised. */
  readonly uscc: string;
  /** GB/T 2260 code of the registered district, e.g. `310115`. */
  readonly district: string;
  readonly schoolKind?: SchoolKind;
  /** 部属院校: takes the short way (2026-66.25). */
  readonly ministryAffiliated?: boolean;
  /** Code of the governing authority whose office reviews. */
  readonly authority?: string;
  readonly [fact: string]: unknown;
}
