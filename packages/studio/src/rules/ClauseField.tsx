import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ClausePick } from './ClausePick.tsx';
import type { SourcePath } from './sourceValue.ts';
import { useRule } from './useRule.ts';
import { Was } from './Was.tsx';

/** The clause of a value of the draft, with what is published beside it where it is another. */
export function ClauseField({ path, rule, mayBeNone = false, none = null }: { readonly path: SourcePath; readonly rule: string; readonly mayBeNone?: boolean; readonly none?: null | undefined }) {
  const { value, set } = useRule(path);
  const t = useTexts(rulesTexts);
  const what = t('what', { rule, field: t('clause') });
  return (
    <div className="st-clause-field">
      <ClausePick value={typeof value === 'string' ? value : null} what={what} mayBeNone={mayBeNone} onPick={(id) => set(t('change', { what }), id ?? none)} />
      <Was path={path} what={what} show={(id) => (typeof id === 'string' ? id : t('clause.none'))} />
    </div>
  );
}
