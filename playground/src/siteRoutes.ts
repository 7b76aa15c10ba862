import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { ServerOptions } from '@filing/server';
import { hostNames, hostPolicy } from '../hosts/hostPolicies.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml',
};
/** Builds put the hash of its content into a file's name; a manifest's name stays as it is. */
const isHashed = (path: string) => /-[\w-]{8}\.(js|css)$/.test(path);

/** Serves the built portal at `/`, the built plugin at `/plugin/`, and the page of every example of embedding at `/examples/<name>`, under the strictest policy that kind of host can bear. */
export function siteRoutes(folder: string): NonNullable<ServerOptions['extend']> {
  return async (app) => {
    app.get('/favicon.ico', { schema: { hide: true } as object }, (_request, reply) => reply.status(204).send());
    for (const name of hostNames) {
      app.get(`/examples/${name}`, { schema: { hide: true } as object }, async (_request, reply) => {
        void reply.header('content-security-policy', hostPolicy(name)).header('cache-control', 'no-cache').type(types['.html'] ?? '');
        return readFile(join(folder, 'portal', 'example.html'));
      });
    }
    for (const [url, below] of [['/', 'portal'], ['/*', 'portal'], ['/plugin/*', 'plugin']] as const) {
      app.get(url, { schema: { hide: true } as object }, async (request, reply) => {
        const within = join(folder, below);
        const path = normalize(join(within, (request.params as { '*'?: string })['*'] || 'index.html'));
        const body = path.startsWith(within + sep) ? await readFile(path).catch(() => null) : null;
        if (!body) return reply.callNotFound();
        void reply.header('content-type', types[extname(path)] ?? 'application/octet-stream');
        void reply.header('cache-control', isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
        // The page for frames may stand in a page of the portal's own; the rest in none.
        if (below === 'plugin' && path.startsWith(join(within, 'frame') + sep)) {
          void reply.header('content-security-policy', "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; base-uri 'none'; frame-ancestors 'self'");
          void reply.removeHeader('x-frame-options');
        }
        return reply.send(body);
      });
    }
  };
}
