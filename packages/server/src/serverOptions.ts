import type { FastifyPluginAsync } from 'fastify';
import type { Clause, OccupationCatalogue, Procedure, WorkingCalendar } from '@filing/filing';
import type { RealTime } from './clock/serverClock.ts';
import type { FileScan } from './files/fileScan.ts';
import type { FileStore } from './files/fileStore.ts';
import type { LogTarget } from './http/logOptions.ts';
import type { AuthOptions } from './identity/tokenVerifier.ts';
import type { Webhook } from './webhooks/webhook.ts';
import type { Notifier } from './worker/notifier.ts';

/** What a server is made of. */
export interface ServerOptions {
  /** Connection string of the working user, who must be allowed to take on the role `filing_app`. */
  readonly databaseUrl: string;
  /** Connection string of the schema's owner, for migrations; `databaseUrl` when absent. */
  readonly ownerUrl?: string;
  /** Folder for uploaded files (`files/` in it). */
  readonly dataDir: string;
  readonly procedures: readonly Procedure[];
  /** Sentences of the clauses, shown where one is cited. */
  readonly clauses?: readonly Clause[];
  readonly catalogue: OccupationCatalogue;
  readonly calendar: WorkingCalendar;
  readonly industryTags?: readonly string[];
  /** How the host signs its tokens; may be absent in demo mode, which then makes its own secret. */
  readonly auth?: AuthOptions;
  /** Invented people, self-signed tokens, a clock that can be moved; refused with NODE_ENV=production. */
  readonly demo?: boolean;
  /** Where the demo's clock begins in a database that has none yet; the real time when absent. */
  readonly demoStart?: Date;
  /** Another clock than the machine's, for tests; refused with NODE_ENV=production. */
  readonly clock?: RealTime;
  /** Silent when absent. */
  readonly logger?: LogTarget;
  /** Origins whose pages may call the API. */
  readonly corsOrigins?: readonly string[];
  /** Sources that may frame our pages; nobody when absent. */
  readonly frameAncestors?: readonly string[];
  /** Requests a minute and address, 3,000 when absent; false for no limit. */
  readonly requestsPerMinute?: number | false;
  /** Public objections an hour and address, 10 when absent. */
  readonly objectionsPerHour?: number;
  /** Certificates looked up by anybody, a minute and address; 20 when absent. */
  readonly lookupsPerMinute?: number;
  /** Proxies whose forwarded address is believed; nobody's when absent. */
  readonly trustProxy?: boolean | string;
  /** Database connections for requests, 10 when absent. */
  readonly connections?: number;
  /** False: this node answers requests but works no timers. */
  readonly worker?: boolean;
  readonly fileStore?: FileStore;
  readonly scan?: FileScan;
  readonly notifier?: Notifier;
  /** Who outside is told of every event; nobody when absent. */
  readonly webhooks?: readonly Webhook[];
  /** Further routes, e.g. static pages. */
  readonly extend?: FastifyPluginAsync;
}

/** Refuses what must not run where real people file: throws a sentence. */
export function refuseUnsafeOptions({ demo, clock, auth }: ServerOptions): void {
  if (process.env['NODE_ENV'] === 'production' && demo) throw new Error('演示模式不能在生产环境（NODE_ENV=production）中启动：请去掉 DEMO，并配置 AUTH_JWKS_URL 或 AUTH_SECRET。');
  if (process.env['NODE_ENV'] === 'production' && clock) throw new Error('可拨动的时钟不能在生产环境（NODE_ENV=production）中使用。');
  if (!demo && !auth) throw new Error('没有身份校验：请配置 AUTH_JWKS_URL 或 AUTH_SECRET，或以 DEMO=1 启动演示模式。');
}
