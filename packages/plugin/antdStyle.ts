import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { classPrefix, theme } from './src/theme.ts';

const id = 'virtual:filing-antd-style';
const drawn = [join(import.meta.dirname, 'src'), join(import.meta.dirname, '../form-renderer/src')];

/** The antd components the screens import, read from their sources, so that the stylesheet holds just these. */
function importedComponents(): readonly string[] {
  const sources = drawn.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(join(folder, name), 'utf8')));
  const imports = sources.flatMap((source) => [...source.matchAll(/import \{([^}]*)\} from 'antd'/g)].map((match) => match[1] ?? ''));
  const names = imports.flatMap((list) => list.split(',')).map((name) => name.trim().split(' as ')[0] ?? '').filter((name) => /^[A-Z]/.test(name));
  return [...new Set([...names, 'message', 'notification'])].sort();
}

/** Draws every imported component once with the plugin's theme and answers the stylesheet: nothing is styled by script in the page, so `style-src 'self'` holds. */
export function extractAntdStyle(): string {
  const require = createRequire(import.meta.url);
  const { createElement } = require('react') as typeof import('react');
  const antd = require('antd') as typeof import('antd');
  const { extractStyle } = require('@ant-design/static-style-extract') as typeof import('@ant-design/static-style-extract');
  const css = extractStyle({
    includes: importedComponents().filter((name) => name in antd) as string[],
    customTheme: (node) => createElement(antd.ConfigProvider, { prefixCls: classPrefix, iconPrefixCls: `${classPrefix}-icon`, theme: { ...theme, zeroRuntime: false } }, node),
  });
  return css.replace(/<style[^>]*>/g, '').replaceAll('</style>', '\n');
}

/** Vite plugin: `import css from 'virtual:filing-antd-style'`. */
export function antdStyle(): Plugin {
  let css: string | undefined;
  return {
    name: 'filing-antd-style',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? `export default ${JSON.stringify((css ??= extractAntdStyle()))};` : undefined),
  };
}
