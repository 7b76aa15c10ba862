import type { ReactNode } from 'react';
import type { SourcePath } from './sourceValue.ts';

/** A part of the rules under its heading. */
export function RuleSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <section className="st-rules" aria-label={title}><h2>{title}</h2>{children}</section>;
}

/** One rule: its name (in `lang` where it has one language only), its fields, its clause, what is done with it; `pairs` sets two fields a row, findings lead to its `path`. */
export function RuleCard({ path, title, lang, clause, foot, pairs, children }: { readonly path?: SourcePath; readonly title: string; readonly lang?: 'zh-CN'; readonly clause?: ReactNode; readonly foot?: ReactNode; readonly pairs?: boolean; readonly children: ReactNode }) {
  return <fieldset className="st-rule" data-rule-path={path?.join('.')}><legend lang={lang}>{title}</legend><div className="st-fields" data-pairs={pairs}>{children}</div>{clause}{foot}</fieldset>;
}
