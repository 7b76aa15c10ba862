import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { antdStyle } from './antdStyle.ts';
import { federationManifest } from './federationManifest.ts';

/** Where a build of the plugin goes unless said otherwise. */
export const pluginFolder = join(import.meta.dirname, 'dist');

// In one file there is nothing to load beside it, so the address of the file is of no use to anybody.
// Importing these does nothing by itself, so what a screen does not use of them is left out of its bundle.
const pure = /[/\\]packages[/\\](filing|form-engine|client)[/\\]src[/\\]/;

type RolldownOptions = NonNullable<NonNullable<InlineConfig['build']>['rolldownOptions']>;
const onLog: NonNullable<RolldownOptions['onLog']> = (level, log, report) => {
  if (log.code !== 'EMPTY_IMPORT_META') report(level, log);
};

function config(outDir: string, input: Readonly<Record<string, string>> | string, output: Record<string, unknown>, external: readonly string[] = []): InlineConfig {
  return {
    root: import.meta.dirname,
    configFile: false,
    cacheDir: join(import.meta.dirname, '..', '..', '.cache', 'vite'),
    logLevel: 'warn',
    base: './',
    plugins: [react(), antdStyle()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: external.length === 0,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 100_000_000,
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input, preserveEntrySignatures: 'strict', treeshake: { moduleSideEffects: (id) => !pure.test(id) }, output, onLog, external: [...external] },
    },
  };
}

const source = (path: string) => join(import.meta.dirname, 'src', path);
const doors = [source('mount.tsx'), source('index.ts')];

/** An adapter of a few lines that takes the plugin from the module beside it, so that nothing comes twice. */
async function buildAdapter(folder: string, file: string, entry: string, plugin: string): Promise<void> {
  const beside = Object.fromEntries(doors.map((door) => [door, plugin]));
  await build(config(folder, source(entry), { format: 'es', entryFileNames: file, codeSplitting: false, paths: beside }, doors));
}

/** Builds the plugin: `esm/filing-plugin.js` with chunks loaded when needed and the adapters as modules beside it, one self-contained `iife/filing-plugin.js` that defines the global `FilingPlugin`, and the pages for hosts that load pages (`app/`, `frame/`). */
export async function buildPlugin(folder = pluginFolder): Promise<void> {
  const esm = join(folder, 'esm');
  await build(config(esm, source('index.ts'), { format: 'es', entryFileNames: 'filing-plugin.js', chunkFileNames: '[name]-[hash].js' }));
  await build(config(join(folder, 'iife'), source('adapters/scriptEntry.ts'), { format: 'iife', name: 'FilingPlugin', entryFileNames: 'filing-plugin.js', codeSplitting: false, footer: 'globalThis.FilingPlugin = FilingPlugin;' }));
  await buildAdapter(esm, 'filing-element.js', 'adapters/elementEntry.ts', './filing-plugin.js');
  await buildAdapter(esm, 'filing-lifecycles.js', 'adapters/lifecyclesEntry.ts', './filing-plugin.js');
  await buildAdapter(esm, 'filing-frame.js', 'adapters/frame/frameEntry.ts', './filing-plugin.js');
  await buildAdapter(esm, 'filing-federation.js', 'adapters/federationEntry.ts', './filing-plugin.js');
  await buildAdapter(join(folder, 'frame'), 'frame.js', 'adapters/frame/insideEntry.ts', '../esm/filing-plugin.js');
  await Promise.all([
    copyPage('adapters/frame/frame.html', join(folder, 'frame', 'index.html')),
    copyPage('adapters/frame/frame.css', join(folder, 'frame', 'frame.css')),
    copyPage('adapters/app.html', join(folder, 'app', 'index.html')),
    writeFile(join(esm, 'mf-manifest.json'), `${JSON.stringify(federationManifest, null, 2)}\n`),
  ]);
}

async function copyPage(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(source(from), to);
}

if (import.meta.main) await buildPlugin();
