import type { Office } from './office.ts';

/** What must hold on every path of a chain; said in plain pieces, checked over all of them. States and deadlines are named as in the chain. */
export type Invariant = { readonly clause: string } & (
  /** No filing gets to `before` but through a state, or with an office's consent. */
  | { readonly kind: 'always-through'; readonly through: { readonly state: string } | { readonly office: Office }; readonly before: string }
  /** A filing that has been in `state` gets to `to` only once `deadline` has passed. */
  | { readonly kind: 'deadline-before'; readonly state: string; readonly deadline: string; readonly to: string }
  /** A filing that has been in `state` never again gets to `never`. */
  | { readonly kind: 'never-after'; readonly state: string; readonly never: string }
  /** A filing that has been in `state` comes to no end but these. */
  | { readonly kind: 'ends-in'; readonly state: string; readonly ends: readonly string[] }
  /** Nobody but an office brings a filing to `state`. */
  | { readonly kind: 'office-only'; readonly state: string; readonly office: Office }
);

/** The kinds of invariants there are. */
export const invariantKinds = ['always-through', 'deadline-before', 'never-after', 'ends-in', 'office-only'] as const;
