import type { ReactNode } from 'react';

/** What is wider than the screen, scrolled by itself; the keyboard reaches it. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  // A scrolling region must take the focus, else the keyboard cannot scroll it (WCAG 2.1.1).
  return <section className="scroll" aria-label={label} tabIndex={0}>{children}</section>; // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
}
