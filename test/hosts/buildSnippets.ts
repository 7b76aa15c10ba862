import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const pages = join(root, 'packages', 'plugin', 'hosts');
const portal = join(root, 'playground', 'hosts');

/** One example of a host's page in the docs, as somebody copies it. */
export interface Snippet {
  /** `qiankun`, or `single-spa 2` for the second of a page. */
  readonly name: string;
  /** The markup, the page's script as `/portal.js` in it. */
  readonly html: string;
  /** The script; the lines that take the plugin away again wait for `window.leave()`. */
  readonly js: string;
  /** There are such lines. */
  readonly leaves: boolean;
}

/** Reads every example of the hosts' pages. */
export function readSnippets(): readonly Snippet[] {
  return readdirSync(pages).toSorted().flatMap((page) => {
    const text = readFileSync(join(pages, page), 'utf8');
    const blocks = (language: string) => [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code]) => code ?? '');
    const [html = ''] = blocks('html');
    const place = /id="filing"|<filing-plugin/.test(html) ? '' : '<div id="filing"></div>';
    const script = html.includes('/portal.js') ? '' : '<script type="module" src="/portal.js"></script>';
    return blocks('js').map((js, index) => ({ name: page.replace('.md', index === 0 ? '' : ` ${index + 1}`), html: `${place}${html}${script}`, leaves: leaving.test(js), js: leavingLater(js.replaceAll('https://filing.example/', '/')) }));
  });
}

// Not `g`: it would remember where it was.
const leaving = /^(?!import|const).*(unmount|unmountApp|destroyApp)\(.*$/m;

function leavingLater(js: string): string {
  const lines = js.split('\n');
  return [...lines.filter((line) => !leaving.test(line)), 'window.leave = async () => {', ...lines.filter((line) => leaving.test(line)), '};', 'window.shown = true;'].join('\n');
}

/** Packs their scripts as a portal would, the plugin's own addresses left to the browser; answers the folder with `<name>.js`. */
export async function buildSnippets(snippets: readonly Snippet[]): Promise<string> {
  const scripts = new Map(snippets.map(({ name, js }) => [name, js]));
  const folder = await mkdtemp(join(tmpdir(), 'filing-snippets-'));
  await build({
    root: portal,
    base: '/snippets/',
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    // As if they lay where the frameworks are installed.
    plugins: [{ name: 'snippets', enforce: 'pre', resolveId: (id) => (id.startsWith('snippet:') ? join(portal, `${id.slice('snippet:'.length)}.snippet.js`) : null), load: (id) => (id.endsWith('.snippet.js') ? scripts.get(basename(id, '.snippet.js')) ?? null : null) }],
    build: {
      outDir: folder, emptyOutDir: false, target: 'es2022', modulePreload: false, minify: false, chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: Object.fromEntries([...scripts.keys()].map((name) => [name, `snippet:${name}`])), external: /^\/plugin\//, output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' }, onLog: () => undefined },
    },
  });
  return folder;
}
