/** One thing a host's page was held against. */
export interface HostFinding {
  readonly check: string;
  /** What is asked, in a few words. */
  readonly title: string;
  /** Null where the page offers nothing to try it on. */
  readonly holds: boolean | null;
  /** What was seen, and what to do where it does not hold. */
  readonly seen: string;
}

/** A finding by its verdict: `right` where it holds, else `wrong`. */
export function finding(check: string, title: string, holds: boolean | null, right: string, wrong: string): HostFinding {
  return { check, title, holds, seen: holds === false ? wrong : right };
}
