/** The kinds of hosts there are examples of. */
export const hostNames = [
  'es-module', 'script', 'element', 'element-light', 'qiankun', 'single-spa', 'single-spa-parcel', 'wujie', 'micro-app', 'garfish', 'federation-entry', 'federation-manifest', 'iframe',
] as const;

/** One of them. */
export type HostName = (typeof hostNames)[number];
/** Other modes of the same. */
export type HostMode = 'wujie-alive' | 'micro-app-iframe';

const strict = { script: "'self'", style: "'self'", frame: "'none'", base: "'none'" };
// These frameworks run the text of a script they fetched, and copy styles into the page: their own limit.
const evaluating = { script: "'self' 'unsafe-eval'", style: "'self' 'unsafe-inline'", frame: "'none'", base: "'none'" };
const wujie = { script: "'self' 'unsafe-inline'", style: "'self' 'unsafe-inline'", frame: "'self' blob:", base: "'self'" };
const others: Partial<Record<HostName | HostMode, typeof strict>> = {
  qiankun: evaluating,
  garfish: evaluating,
  'micro-app': evaluating,
  'micro-app-iframe': { ...wujie, script: "'self' 'unsafe-inline' 'unsafe-eval'", frame: "'self'" },
  wujie,
  'wujie-alive': wujie,
  iframe: { ...strict, frame: "'self'" },
};

/** The strictest content security policy under which a kind of host runs; `styleNonce`: for what the host itself styles by script. */
export function hostPolicy(name: HostName | HostMode, styleNonce?: string): string {
  const { script, style, frame, base } = others[name] ?? strict;
  const nonce = styleNonce && !style.includes('unsafe-inline') ? ` 'nonce-${styleNonce}'` : '';
  return `default-src 'none'; script-src ${script}; style-src ${style}${nonce}; connect-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; frame-src ${frame}; base-uri ${base}; frame-ancestors 'self'`;
}
