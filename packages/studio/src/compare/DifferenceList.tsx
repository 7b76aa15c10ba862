import type { ProcedureSource, RevisionDifference } from '@filing/filing/revisions';
import { Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { namesAround } from '../formula/namesAround.ts';
import { useStudio } from '../root/studioContext.ts';
import { compareTexts } from '../texts/compare.ts';
import { useTexts } from '../texts/useTexts.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { sampleSides } from './sampleSides.ts';

/** More samples than these are shown when somebody wants to see them. */
const many = 3;

interface Props {
  readonly differences: readonly RevisionDifference[];
  readonly before: ProcedureSource;
  readonly after: ProcedureSource;
}

/** In what two revisions differ: by part and form, each a sentence with what stood there before and after. */
export function DifferenceList({ differences, before, after }: Props) {
  const { locale } = useStudio();
  const t = useTexts(compareTexts);
  const [words, setWords] = useState('');
  const [part, setPart] = useState<string>('all');
  const said = (each: RevisionDifference) => (locale === 'en' ? each.messageEn : each.message);
  const parts = [...new Set(differences.map((each) => each.part))];
  const found = differences.filter((each) => (part === 'all' || each.part === part) && [said(each), each.path, each.at, each.clause ?? ''].join('\n').toLowerCase().includes(words.trim().toLowerCase()));
  const places = [...new Set(found.map((each) => JSON.stringify([each.part, each.part === 'form' || each.part === 'english' ? each.at : ''])))].map((key) => JSON.parse(key) as [RevisionDifference['part'], string]);
  if (differences.length === 0) return <p className="st-empty">{t('same')}</p>;
  return (
    <>
      <div className="st-row st-filters">
        <Select className="st-choice" aria-label={t('part')} value={part} onChange={setPart} options={[{ value: 'all', label: t('part.all') }, ...parts.map((each) => ({ value: each, label: t(`part.${each}`) }))]} />
        <Input className="st-search" aria-label={t('filter')} placeholder={t('filter')} allowClear value={words} onChange={(event) => setWords(event.target.value)} />
        <span className="st-muted" aria-live="polite">{t('count', { n: found.length })}</span>
      </div>
      {found.length === 0 && <p className="st-empty">{t('none')}</p>}
      {places.map(([where, at]) => {
        const name = at === '' ? '' : ((locale === 'en' ? (after.english[at] ?? before.english[at])?.['#title'] : undefined) ?? after.forms[at]?.title ?? before.forms[at]?.title ?? at);
        const title = [t(`part.${where}`), name].filter((each) => each !== '').join(locale === 'en' ? ': ' : '：');
        const inside = found.filter((each) => each.part === where && (at === '' || each.at === at));
        const list = (
          <ul className="st-differences">
            {inside.map((each) => (
              <li key={`${each.at} ${each.kind} ${each.path}`}>
                <p className="st-strong">{said(each)}</p>
                {each.clause && !said(each).includes(each.clause) && <p className="st-muted">{t('clause', { clause: each.clause })}</p>}
                {(each.before !== undefined || each.after !== undefined) && <Values difference={each} before={before} after={after} />}
              </li>
            ))}
          </ul>
        );
        return (
          <section key={`${where} ${at}`} className="st-card" aria-label={title}>
            <h2>{title}</h2>
            {where === 'sample' && inside.length > many ? <details><summary>{t('samples', { n: inside.length })}</summary>{list}</details> : list}
          </section>
        );
      })}
    </>
  );
}

/** What stood there and what stands there now; whether a field is required is said by its name. */
function Values({ difference: { part, kind, at, path, before: was, after: is }, before, after }: { readonly difference: RevisionDifference } & Pick<Props, 'before' | 'after'>) {
  const { locale } = useStudio();
  const t = useTexts(compareTexts);
  const fields = useMemo(() => {
    if (part !== 'form') return undefined;
    const now = namesAround(after, at, path, locale);
    return now.length > 0 ? now : namesAround(before, at, path, locale);
  }, [part, at, path, before, after, locale]);
  const sample = useMemo(() => (part === 'sample' ? sampleSides(was, is, { before, after }, t, locale) : null), [part, was, is, before, after, t, locale]);
  if (sample) return <BeforeAfter before={sample.before} after={sample.after} />;
  if (part === 'flow' && [was, is].some((value) => typeof value === 'object' && value !== null)) return <details><summary>{t('written')}</summary><BeforeAfter before={was} after={is} /></details>;
  const keyed = (value: unknown) => (part === 'form' && kind === 'required' && value !== undefined ? { required: value } : value);
  return <BeforeAfter before={keyed(was)} after={keyed(is)} {...(fields ? { fields } : {})} />;
}
