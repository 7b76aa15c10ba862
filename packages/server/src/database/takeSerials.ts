import type { DatabaseTransaction } from './openDatabase.ts';

/** Takes the next `count` numbers of a counter and answers the last of them; whoever asks the same counter waits until the transaction ends. */
export async function takeSerials(trx: DatabaseTransaction, name: string, count: number): Promise<number> {
  const { value } = await trx
    .insertInto('counters')
    .values({ name, value: count })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((set) => ({ value: set('counters.value', '+', count) })))
    .returning('value')
    .executeTakeFirstOrThrow();
  return Number(value);
}
