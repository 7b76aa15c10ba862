import { join } from 'node:path';
import { buildPlugin } from '@filing/plugin/build';
import { build } from 'vite';
import { siteFolder } from './siteBuild.ts';

// Runs in a process of its own: Vite sets NODE_ENV and takes memory that the server needs not keep.
await build({
  root: join(import.meta.dirname, '..'),
  configFile: false,
  logLevel: 'warn',
  build: { outDir: join(siteFolder, 'portal'), emptyOutDir: true, target: 'es2022', modulePreload: false, assetsInlineLimit: 0 },
});
await buildPlugin(join(siteFolder, 'plugin'));
