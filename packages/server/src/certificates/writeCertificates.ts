import { sql } from 'kysely';
import type { Effect, Filing, FlowDefinition, Problem } from '@filing/filing';
import type { DatabaseTransaction } from '../database/openDatabase.ts';
import { certifiedBefore } from './certifiedBefore.ts';

/** Persons who have the certificate already; the transaction cannot stand. */
export class CertificatesRepeated extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('certificates repeated');
    this.problems = problems;
  }
}

/** Writes the certificates that were issued, in the command's own transaction; nothing where none were. Throws `CertificatesRepeated` where somebody else has given a person the same one meanwhile. */
export async function writeCertificates(trx: DatabaseTransaction, flow: FlowDefinition, filing: Filing, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) {
    if (effect.kind !== 'certificates') continue;
    const { rows } = await sql`
      insert into certificates (number, filing, registration, body, holder, document, occupation_code, occupation, level, issued_on)
      select c.number, ${filing.id}::uuid, c.registration, c.body, c.holder, c.document, c."occupationCode", c.occupation, c.level, c."issuedOn"
      from jsonb_to_recordset(${JSON.stringify(effect.certificates)}::jsonb)
        as c(number text, registration text, body text, holder text, document text, "occupationCode" text, occupation text, level text, "issuedOn" text)
      on conflict (registration, document, occupation_code, level) where document <> '' do nothing returning 1`.execute(trx);
    if (rows.length === effect.certificates.length) continue;
    throw new CertificatesRepeated(await certifiedBefore(trx, flow, filing));
  }
}
