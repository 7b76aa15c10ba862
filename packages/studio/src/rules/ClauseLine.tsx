import { useStudio } from '../root/studioContext.ts';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';

/** A clause as it reads: notice, article, sentence; `null` where none says so. */
export function ClauseLine({ id }: { readonly id: string | null }) {
  const { ground } = useStudio();
  const t = useTexts(rulesTexts);
  const clause = ground.clauses.find((each) => each.id === id);
  if (id === null || id === '') return <span className="st-clause">{t('clause.none')}</span>;
  if (!clause) return <span className="st-clause" data-bad>{t('clause.unknown', { id })}</span>;
  return <span className="st-clause" lang="zh-CN"><b>{[clause.notice, clause.at].filter(Boolean).join(' ')}</b> {clause.says}</span>;
}
