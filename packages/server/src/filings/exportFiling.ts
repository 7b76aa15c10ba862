import { exportFormat, type ChainLink, type FilingExport } from '@filing/flow-runtime/history';
import { shanghaiInstant } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import { extraWindowsOf } from '../windows/extraWindows.ts';
import type { House } from './house.ts';

/** A filing with its chain and the texts its links name, read at one moment: all that is needed to build it again elsewhere. Unmasked, since the hashes stand for what was handed in; for the auditor alone. */
export async function exportFiling(house: House, id: string, now: Date): Promise<FilingExport> {
  const catalogue = house.reference.catalogueHash;
  return house.db.transaction().setIsolationLevel('repeatable read').execute(async (trx) => {
    const row = await trx.selectFrom('filings').select(['number', 'procedure', 'aggregate', 'chain_seq', 'chain_hash']).where('id', '=', id).executeTakeFirstOrThrow();
    const links = await trx.selectFrom('events').select(['seq', 'body', 'previous', 'hash']).where('filing', '=', id).orderBy('seq').execute();
    const bodies = links.map(({ body }) => body);
    return {
      format: exportFormat,
      exportedAt: shanghaiInstant(now),
      id,
      number: row.number,
      chain: { seq: row.chain_seq, hash: row.chain_hash },
      links,
      revisions: await kept(trx, hashesIn(bodies, (link) => (link.kind === 'start' ? link.revision : link.kind === 'migrate' || link.kind === 'unmigrate' ? link.to : undefined))),
      calendars: await kept(trx, hashesIn(bodies, (link) => ('calendar' in link ? link.calendar : undefined))),
      catalogues: await catalogues(trx, hashesIn(bodies, (link) => (link.kind === 'event' ? (link.catalogue ?? catalogue) : link.kind === 'migrate' ? link.catalogue : undefined))),
      catalogue,
      industryTags: house.industryTags,
      extraWindows: await extraWindowsOf(trx, row.procedure),
      filing: row.aggregate,
    };
  });
}

function hashesIn(links: readonly ChainLink[], hashOf: (link: ChainLink) => string | undefined): readonly string[] {
  return [...new Set(links.flatMap((link) => hashOf(link) ?? []))];
}

async function kept(db: Database, hashes: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (hashes.length === 0) return {};
  const rows = await db.selectFrom('revisions').select(['hash', 'content']).where('hash', 'in', hashes).execute();
  return Object.fromEntries(rows.map(({ hash, content }) => [hash, content]));
}

async function catalogues(db: Database, hashes: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (hashes.length === 0) return {};
  const rows = await db.selectFrom('reference_editions').select(['hash', 'content']).where('kind', '=', 'catalogue').where('hash', 'in', hashes).execute();
  return Object.fromEntries(rows.map(({ hash, content }) => [hash, content]));
}
