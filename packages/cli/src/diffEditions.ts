import type { RevisionDifference } from '@filing/filing/revisions';
import { diffRevisions } from '@filing/revisions';
import { readEdition } from './readEdition.ts';

/** What `filing diff` prints. */
export interface DiffReport {
  readonly same: boolean;
  readonly differences: readonly RevisionDifference[];
}

/** `filing diff <a> <b>`: two folders or zip archives in the layout of `forms/` and `flows/`, compared by field, by value, by state, by sentence and by sample; the order of keys does not count. Throws `CommandProblem` where one cannot be read. */
export async function diffEditions(before: string, after: string): Promise<DiffReport> {
  const [old, now] = await Promise.all([readEdition(before), readEdition(after)]);
  const differences = [...new Set([...now.keys(), ...old.keys()])].toSorted().flatMap((name): readonly RevisionDifference[] => {
    const [was, is] = [old.get(name), now.get(name)];
    if (was && is) return diffRevisions(was, is);
    const place = { procedure: name, part: 'procedure' as const, at: '', path: '' };
    return [was ? { ...place, kind: 'removed', message: `删去事项“${name}”。`, messageEn: `Removed the procedure ${name}.` } : { ...place, kind: 'added', message: `新增事项“${name}”。`, messageEn: `Added the procedure ${name}.` }];
  });
  return { same: differences.length === 0, differences };
}
