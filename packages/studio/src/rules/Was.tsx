import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import type { SourcePath } from './sourceValue.ts';
import { useRule } from './useRule.ts';

interface Props {
  readonly path: SourcePath;
  readonly what: string;
  readonly show: (value: unknown) => string;
  /** The language of what is shown, where it is a text of one. */
  readonly lang?: 'zh-CN' | 'en' | undefined;
}

/** What is published where the draft says something else, and the way back to it; nothing where they agree. */
export function Was({ path, what, show, lang }: Props) {
  const { published, changed, mayWrite, set } = useRule(path);
  const t = useTexts(rulesTexts);
  if (!changed) return null;
  const back = t('was.backOf', { what });
  return (
    <p className="st-was">
      {published === undefined ? <span>{t('was.new')}</span> : <span>{t('was')}<span lang={lang}>{show(published) || t('empty')}</span></span>}
      {mayWrite && <button type="button" className="st-link" aria-label={back} title={back} onClick={() => set(back, published)}>{t('was.back')}</button>}
    </p>
  );
}
