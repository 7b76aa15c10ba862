import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { classPrefix, theme } from './src/theme.ts';

const packages = join(import.meta.dirname, '..');
const everywhere = [join(import.meta.dirname, 'src'), join(packages, 'form-renderer/src')];
// The policy desk is loaded by few: what only it draws stays out of the first stylesheet.
const sheets: Readonly<Record<string, () => readonly string[]>> = {
  'virtual:filing-antd-style': () => importedComponents(everywhere),
  'virtual:filing-antd-style-studio': () => importedComponents([join(packages, 'studio/src')]).filter((name) => !importedComponents(everywhere).includes(name)),
};

/** The antd components the sources import, so that the stylesheet holds just these. */
function importedComponents(folders: readonly string[]): readonly string[] {
  const sources = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(join(folder, name), 'utf8')));
  const imports = sources.flatMap((source) => [...source.matchAll(/import \{([^}]*)\} from 'antd'/g)].map((match) => match[1] ?? ''));
  const names = imports.flatMap((list) => list.split(',')).map((name) => name.trim().split(' as ')[0] ?? '').filter((name) => /^[A-Z]/.test(name));
  return [...new Set([...names, 'message', 'notification'])].sort();
}

/** Draws every imported component once with the plugin's theme and answers the stylesheet: nothing is styled by script in the page, so `style-src 'self'` holds. */
export function extractAntdStyle(components = importedComponents(everywhere)): string {
  const require = createRequire(import.meta.url);
  const { createElement } = require('react') as typeof import('react');
  const antd = require('antd') as typeof import('antd');
  const { extractStyle } = require('@ant-design/static-style-extract') as typeof import('@ant-design/static-style-extract');
  const css = extractStyle({
    includes: components.filter((name) => name in antd) as string[],
    customTheme: (node) => createElement(antd.ConfigProvider, { prefixCls: classPrefix, iconPrefixCls: `${classPrefix}-icon`, theme: { ...theme, zeroRuntime: false } }, node),
  });
  return css.replace(/<style[^>]*>/g, '').replaceAll('</style>', '\n');
}

/** Vite plugin: `import css from 'virtual:filing-antd-style'`, and `…-studio` for what only the policy desk draws. */
export function antdStyle(): Plugin {
  const drawn = new Map<string, string>();
  return {
    name: 'filing-antd-style',
    resolveId: (source) => (source in sheets ? `\0${source}` : undefined),
    load(source) {
      const sheet = sheets[source.replace('\0', '')];
      if (!source.startsWith('\0') || !sheet) return undefined;
      const css = drawn.get(source) ?? extractAntdStyle(sheet());
      drawn.set(source, css);
      return `export default ${JSON.stringify(css)};`;
    },
  };
}
