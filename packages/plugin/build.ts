import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { antdStyle } from './antdStyle.ts';

/** Where a build of the plugin goes unless said otherwise. */
export const pluginFolder = join(import.meta.dirname, 'dist');

// In one file there is nothing to load beside it, so the address of the file is of no use to anybody.
// Importing these does nothing by itself, so what a screen does not use of them is left out of its bundle.
const pure = /[/\\]packages[/\\](filing|form-engine|client)[/\\]src[/\\]/;

type RolldownOptions = NonNullable<NonNullable<InlineConfig['build']>['rolldownOptions']>;
const onLog: NonNullable<RolldownOptions['onLog']> = (level, log, report) => {
  if (log.code !== 'EMPTY_IMPORT_META') report(level, log);
};

function config(outDir: string, output: Record<string, unknown>): InlineConfig {
  return {
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [react(), antdStyle()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 100_000_000,
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: join(import.meta.dirname, 'src/index.ts'), preserveEntrySignatures: 'strict', treeshake: { moduleSideEffects: (id) => !pure.test(id) }, output, onLog },
    },
  };
}

/** Builds the plugin: `esm/filing-plugin.js` with chunks loaded when needed, and one self-contained `iife/filing-plugin.js` that defines the global `FilingPlugin`. */
export async function buildPlugin(folder = pluginFolder): Promise<void> {
  await build(config(join(folder, 'esm'), { format: 'es', entryFileNames: 'filing-plugin.js', chunkFileNames: '[name]-[hash].js' }));
  await build(config(join(folder, 'iife'), { format: 'iife', name: 'FilingPlugin', entryFileNames: 'filing-plugin.js', codeSplitting: false }));
}

if (import.meta.main) await buildPlugin();
