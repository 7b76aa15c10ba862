import type { Message, Office } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';

/** What a message holds; who reads it adds the rest. */
export type MessageContent = Omit<Message, 'id' | 'at' | 'read' | 'settled'>;

/** A message for an office of an organisation. */
export interface Raised {
  /** Names the reminder; with the office it is raised once, ever. */
  readonly key: string;
  readonly office: Office;
  readonly org: string | null;
  readonly content: MessageContent;
}

/** Writes a message down unless it stands there already; harmless however often and from however many nodes. */
export async function raiseMessage(db: Database, { key, office, org, content }: Raised, at: Date): Promise<void> {
  const row = { key: `${key}|${office}|${org ?? ''}`, office, org: org ?? '', content: JSON.stringify(content), at, told_at: null };
  await db.insertInto('messages').values(row).onConflict((conflict) => conflict.column('key').doNothing()).execute();
}
