import { join } from 'node:path';
import { antdStyle } from '@filing/plugin/antdStyle';
import { buildPlugin } from '@filing/plugin/build';
import { build } from 'vite';

// Runs in a process of its own with NODE_ENV=production: Vite takes memory that the server need not keep.
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('buildNow.ts <folder>');
await build({
  root: join(import.meta.dirname, '..'),
  configFile: false,
  logLevel: 'warn',
  plugins: [antdStyle()],
  build: {
    outDir: join(folder, 'portal'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      input: ['index.html', 'example.html'].map((page) => join(import.meta.dirname, '..', page)),
      // antd says in every file that it is for the browser, which means nothing outside server rendering; frameworks of micro applications run texts of scripts.
      onLog: (level, log, report) => { if (!['MODULE_LEVEL_DIRECTIVE', 'EVAL', 'COMMONJS_VARIABLE_IN_ESM'].includes(log.code ?? '')) report(level, log); },
    },
  },
});
await buildPlugin(join(folder, 'plugin'));
