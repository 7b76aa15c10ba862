import type { ThemeTokens } from '../pluginOptions.ts';
import { classPrefix, variableClass } from '../theme.ts';

/** The rules that put a host's look in; the stylesheet is made at build time, so only its variables change. What is no colour or no font is passed over. */
export function brandCss({ primary, radius, fontFamily }: ThemeTokens): string {
  return [
    primary && isValue('color', primary) ? colourRules(primary) : '',
    radius === undefined ? '' : `.${variableClass} { --${classPrefix}-border-radius: ${radius}px; --${classPrefix}-border-radius-lg: ${Math.round(radius * 1.5)}px; --${classPrefix}-border-radius-sm: ${Math.min(radius, 4)}px; } .fp-host, .fp-popups { --radius: ${radius}px; }`,
    fontFamily && isValue('font-family', fontFamily) ? `.fp-host, .fp-popups { font-family: ${fontFamily}; } .${variableClass} { --${classPrefix}-font-family: ${fontFamily}; }` : '',
  ].join('\n');
}

function colourRules(primary: string): string {
  const variables = Object.entries({ primary, link: primary, info: primary, 'primary-hover': `color-mix(in srgb, ${primary} 84%, white)`, 'primary-active': `color-mix(in srgb, ${primary} 84%, black)` });
  const antd = variables.map(([name, colour]) => `--${classPrefix}-color-${name}: ${colour};`).join(' ');
  return `.${variableClass} { ${antd} } .fp-host, .fp-popups { --brand: ${primary}; --brand-weak: color-mix(in srgb, ${primary} 10%, white); }`;
}

function isValue(property: string, value: string): boolean {
  return CSS.supports(property, value) && !/[;{}]/.test(value);
}
