import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { antdStyle } from './antdStyle.ts';
import { federationManifest } from './federationManifest.ts';

/** Where a build of the plugin goes unless said otherwise. */
export const pluginFolder = join(import.meta.dirname, 'dist');

// Importing these does nothing by itself, so what a screen does not use of them is left out of its bundle.
const pure = /[/\\]packages[/\\](filing|form-engine|client)[/\\]src[/\\]/;

type RolldownOptions = NonNullable<NonNullable<InlineConfig['build']>['rolldownOptions']>;
// In one file there is nothing to load beside it, so the address of the file is of no use to anybody.
const onLog: NonNullable<RolldownOptions['onLog']> = (level, log, report) => {
  if (log.code !== 'EMPTY_IMPORT_META') report(level, log);
};
// One for all, so that the stylesheets are drawn once.
const style = antdStyle();

/** What one bundle is made of, and what is already in its folder. */
interface Bundle {
  readonly outDir: string;
  readonly input: string;
  readonly output: Record<string, unknown>;
  /** Modules that are taken from another file. */
  readonly external?: readonly string[];
  /** Another file that lies in the folder already and stays. */
  readonly beside?: boolean;
  readonly alias?: { readonly find: RegExp; readonly replacement: string };
}

async function bundle({ outDir, input, output, external = [], beside = false, alias }: Bundle): Promise<void> {
  await build({
    root: import.meta.dirname,
    configFile: false,
    cacheDir: join(import.meta.dirname, '..', '..', '.cache', 'vite'),
    logLevel: 'warn',
    base: './',
    plugins: [react(), style],
    resolve: { alias: alias ? [alias] : [] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: !beside,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 100_000_000,
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: source(input), preserveEntrySignatures: 'strict', treeshake: { moduleSideEffects: (id) => !pure.test(id) }, output, onLog, external: [...external] },
    },
  });
}

const source = (path: string) => join(import.meta.dirname, 'src', path);
const doors = [source('mount.tsx'), source('index.ts')];
// Few see the policy desk, which is as large as all the rest: the single script fetches it from the file beside.
const deskBeside = { find: /^\.\/StudioDesk\.tsx$/, replacement: source('studio/StudioBeside.tsx') };

/** An adapter of a few lines that takes the plugin from the module beside it, so that nothing comes twice. */
async function buildAdapter(outDir: string, file: string, input: string, plugin: string): Promise<void> {
  const paths = Object.fromEntries(doors.map((door) => [door, plugin]));
  await bundle({ outDir, input, output: { format: 'es', entryFileNames: file, codeSplitting: false, paths }, external: doors, beside: true });
}

/** Builds the plugin: `esm/filing-plugin.js` with chunks loaded when needed and the adapters as modules beside it, the single script `iife/filing-plugin.js` that defines the global `FilingPlugin` and has all but the policy desk, which is `iife/filing-studio.js`, and the pages for hosts that load pages (`app/`, `frame/`). */
export async function buildPlugin(folder = pluginFolder): Promise<void> {
  const esm = join(folder, 'esm');
  const iife = join(folder, 'iife');
  await bundle({ outDir: esm, input: 'index.ts', output: { format: 'es', entryFileNames: 'filing-plugin.js', chunkFileNames: '[name]-[hash].js' } });
  await bundle({ outDir: iife, input: 'adapters/scriptEntry.ts', output: { format: 'iife', name: 'FilingPlugin', entryFileNames: 'filing-plugin.js', codeSplitting: false, footer: 'globalThis.FilingPlugin = FilingPlugin;' }, alias: deskBeside });
  await bundle({ outDir: iife, input: 'studio/drawDesk.tsx', output: { format: 'es', entryFileNames: 'filing-studio.js', codeSplitting: false }, beside: true });
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
