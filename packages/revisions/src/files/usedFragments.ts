import type { Fragments } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';

const deepest = 100;

/** The shared fragments that forms name, and those that these name. */
export function usedFragments({ forms, fragments }: Pick<ProcedureSource, 'forms' | 'fragments'>): Fragments {
  const used = new Set<string>();
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > deepest) return;
    const name = (value as Readonly<Record<string, unknown>>)['x-use'];
    if (typeof name === 'string' && Object.hasOwn(fragments, name) && !used.has(name)) {
      used.add(name);
      visit(fragments[name], depth + 1);
    }
    for (const each of Object.values(value)) visit(each, depth + 1);
  };
  visit(forms, 0);
  return Object.fromEntries(Object.entries(fragments).filter(([name]) => used.has(name)));
}
