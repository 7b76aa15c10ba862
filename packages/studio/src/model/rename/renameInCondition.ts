import type { Condition } from '@filing/filing';
import { changedList, put } from './keepSame.ts';

/** A condition with its facts changed; those in rows by the change of their list. */
export function renameInCondition(condition: Condition, fact: (name: string) => string, inRows: (list: string) => (name: string) => string): Condition {
  const again = (each: Condition) => renameInCondition(each, fact, inRows);
  if (typeof condition !== 'object' || condition === null) return condition;
  if ('fact' in condition) return put(condition, 'fact', fact(condition.fact));
  if ('some' in condition) return put(put(condition, 'where', renameInCondition(condition.where, inRows(condition.some), inRows)), 'some', fact(condition.some));
  if ('every' in condition) return put(put(condition, 'where', renameInCondition(condition.where, inRows(condition.every), inRows)), 'every', fact(condition.every));
  if ('all' in condition) return put(condition, 'all', changedList(condition.all, again));
  if ('any' in condition) return put(condition, 'any', changedList(condition.any, again));
  return 'not' in condition ? put(condition, 'not', again(condition.not)) : condition;
}
