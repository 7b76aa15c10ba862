import type { Procedure } from '@filing/filing';
import { sourceOf } from '@filing/revisions';
import type { Database } from '../database/openDatabase.ts';
import { holdPublishing, publishRevision } from './publishRevision.ts';
import { sourceHash } from './sourceText.ts';

/** What a revision that came with the repository is called. */
export const deployedTitle = '随系统部署';

/** Publishes, at once, what the server is started with, where a procedure's source was never published before: a restart with the same files leaves what the policy desk published since in force. */
export async function deployProcedures(db: Database, procedures: readonly Procedure[], at: Date): Promise<void> {
  for (const procedure of procedures) {
    const source = sourceOf(procedure);
    await db.transaction().execute(async (trx) => {
      await holdPublishing(trx, source.name);
      const known = await trx.selectFrom('published_revisions').select('number').where('procedure', '=', source.name).where('source_hash', '=', sourceHash(source)).limit(1).executeTakeFirst();
      if (!known) await publishRevision(trx, { source, title: deployedTitle, effectiveFrom: at, at });
    });
  }
}
