import type { ReactNode } from 'react';

/** A part of the rules under its heading. */
export function RuleSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <section className="st-rules" aria-label={title}><h2>{title}</h2>{children}</section>;
}

/** One rule: its name, its fields, its clause. */
export function RuleCard({ title, clause, children }: { readonly title: string; readonly clause?: ReactNode; readonly children: ReactNode }) {
  return <fieldset className="st-rule"><legend>{title}</legend><div className="st-fields">{children}</div>{clause}</fieldset>;
}
