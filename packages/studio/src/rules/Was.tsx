import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import type { SourcePath } from './sourceValue.ts';
import { useRule } from './useRule.ts';

interface Props {
  readonly path: SourcePath;
  readonly what: string;
  readonly show: (value: unknown) => string;
}

/** What is published where the draft says something else, and the way back to it; nothing where they agree. */
export function Was({ path, what, show }: Props) {
  const { published, changed, mayWrite, set } = useRule(path);
  const t = useTexts(rulesTexts);
  if (!changed) return null;
  const back = t('was.backOf', { what });
  return (
    <p className="st-was">
      <span>{published === undefined ? t('was.new') : t('was', { value: show(published) || t('empty') })}</span>
      {mayWrite && <button type="button" className="st-link" aria-label={back} title={back} onClick={() => set(back, published)}>{t('was.back')}</button>}
    </p>
  );
}
