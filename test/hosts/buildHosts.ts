import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const pages = join(import.meta.dirname, 'pages');
const sources = [pages, join(root, 'playground', 'hosts')];
/** The portals the plugin is put into. */
export const portals = ['empty', 'vue', 'jquery', 'antd'] as const;

/** Answers the folder with the hosts' pages, built first when a source changed. */
export async function buildHosts(): Promise<string> {
  const hash = createHash('sha256').update(readFileSync(join(root, 'pnpm-lock.yaml')));
  for (const folder of sources) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => /\.\w+$/.test(each)).toSorted()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  const folder = join(root, '.cache', 'hosts', hash.digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  for (const portal of portals) {
    await build({
      root: pages,
      base: '/hosts/',
      configFile: false,
      logLevel: 'warn',
      mode: 'production',
      // One page runs another antd in another React than the plugin's.
      resolve: portal === 'antd' ? { alias: [{ find: /^react$/, replacement: 'react18' }, { find: /^react\/(.*)/, replacement: 'react18/$1' }, { find: /^react-dom$/, replacement: 'react-dom18' }, { find: /^react-dom\/(.*)/, replacement: 'react-dom18/$1' }] } : {},
      define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
      build: {
        outDir: fresh, emptyOutDir: false, target: 'es2022', modulePreload: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 4_000, minify: false,
        rolldownOptions: { input: join(pages, `${portal}.html`), onLog: (level, log, report) => { if (!['MODULE_LEVEL_DIRECTIVE', 'EVAL', 'COMMONJS_VARIABLE_IN_ESM'].includes(log.code ?? '')) report(level, log); } },
      },
    });
  }
  if (existsSync(folder)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, folder);
  return folder;
}
