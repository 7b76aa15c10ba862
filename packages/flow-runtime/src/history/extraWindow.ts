import type { ExtraSpan, Policy } from '@filing/filing';

/** A span that policy staff opened for one of a procedure's windows. */
export interface ExtraWindow extends ExtraSpan {
  /** Name of the window in the policy. */
  readonly window: string;
}

/** A policy whose windows are also open in the extra spans: operation, not rule, and it counts for running filings too. */
export function withExtraSpans(policy: Policy, extra: readonly ExtraWindow[]): Policy {
  if (extra.length === 0) return policy;
  const windows = Object.fromEntries(Object.entries(policy.windows).map(([name, window]) => {
    const own = extra.filter((each) => each.window === name).map(({ from, to, reason }) => ({ from, to, reason }));
    return [name, { ...window, extra: [...(window.extra ?? []), ...own] }];
  }));
  return { ...policy, windows };
}
