import { useWorkbench } from '../root/workbenchContext.ts';
import { sameValue, valueAt, withValue, type SourcePath } from './sourceValue.ts';

/** One value of the draft at a path, with what is published there. */
export interface RuleValue {
  readonly value: unknown;
  readonly published: unknown;
  /** It differs from what is published; of a rule that is new as a whole its parts do not. */
  readonly changed: boolean;
  readonly mayWrite: boolean;
  /** One undoable step; undefined takes the value out. */
  readonly set: (label: string, value: unknown) => void;
}

/** The value at a path of the draft on the bench. */
export function useRule(path: SourcePath): RuleValue {
  const { source, base, mayWrite, apply } = useWorkbench();
  const value = valueAt(source, path);
  const published = valueAt(base.source, path);
  return { value, published, changed: !sameValue(value, published) && valueAt(base.source, path.slice(0, -1)) !== undefined, mayWrite, set: (label, next) => apply(label, (now) => withValue(now, path, next)) };
}
