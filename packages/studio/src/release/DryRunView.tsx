import type { RevisionTarget } from '@filing/client';
import { shanghaiInstant } from '@filing/filing';
import type { DryRun, FilingImpact, ProcedureSource } from '@filing/filing/revisions';
import { problemText } from '@filing/form-engine';
import { answerWords, type AnswerWords } from '@filing/revisions';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { Waiting } from '../root/Waiting.tsx';
import { releaseTexts } from '../texts/release.ts';
import { inWords } from '../texts/inWords.ts';
import { useTexts } from '../texts/useTexts.ts';
import { answerText } from './answerText.ts';
import { WholeForms } from './WholeForms.tsx';

interface Props {
  readonly procedure: string;
  readonly filing: FilingImpact;
  readonly target: RevisionTarget;
}

/** One filing moved in thought: its answers beside the old, what is kept aside, its deadlines and its problems. */
export function DryRunView({ procedure, filing, target }: Props) {
  const { api, locale } = useStudio();
  const t = useTexts(releaseTexts);
  const run = useQuery({ queryKey: ['studio', 'dry-run', procedure, target, filing.filing], queryFn: async ({ signal }) => {
    const [dry, source, { source: was }] = await Promise.all([api.dryRun(procedure, filing.filing, target), 'draft' in target ? api.draft(target.draft, { signal }).then((draft) => draft.source) : api.revision(procedure, target.revision, { signal }).then((revision) => revision.source), api.revision(procedure, filing.revision, { signal })]);
    return { dry, source, was };
  }, gcTime: 0, refetchOnWindowFocus: false });
  const day = (instant: string | null) => (instant === null ? t('dry.nodeadline') : shanghaiInstant(new Date(instant)).slice(0, 16).replace('T', ' '));
  return (
    <section className="st-dry" aria-label={t('dry.title', { number: filing.number })} data-testid="dry-run">
      <Waiting query={run} locale={locale}>
        {({ dry, source, was }) => (
          <>
            {dry.forms.every(isSame) && <p className="st-muted">{t('dry.same')}</p>}
            {dry.forms.filter((form) => !isSame(form)).map((form) => <FormRun key={form.form} form={form} source={source} was={was} />)}
            {dry.forms.map((form) => <WholeForms key={form.form} procedure={procedure} revision={filing.revision} form={form} after={source} />)}
            {dry.deadlines.length > 0 && (
              <div>
                <h4>{t('dry.deadlines')}</h4>
                <ul className="st-list">{dry.deadlines.map(({ title, titleEn, before, after }) => <li key={title} className={before === after ? '' : 'st-changed'}>{t('dry.deadline', { title: locale === 'en' ? titleEn : title, before: day(before), after: day(after) })}</li>)}</ul>
              </div>
            )}
            <div>
              <h4>{t('dry.problems')}</h4>
              {dry.problems.length === 0 ? <p className="st-muted">{t('dry.noproblems')}</p> : <ul className="st-list">{dry.problems.map((problem) => <li key={`${problem.code} ${problem.path}`}>{problemText(problem, locale)}</li>)}</ul>}
            </div>
          </>
        )}
      </Waiting>
    </section>
  );
}

function isSame({ changes, aside }: DryRun['forms'][number]): boolean {
  return changes.length === 0 && aside.length === 0;
}

function FormRun({ form, source, was }: { readonly form: DryRun['forms'][number]; readonly source: ProcedureSource; readonly was: ProcedureSource }) {
  const { locale } = useStudio();
  const t = useTexts(releaseTexts);
  const said = useMemo(() => {
    const [now, old] = [answerWords(source, form.form), answerWords(was, form.form)];
    const value = (words: AnswerWords, other: AnswerWords) => (path: string, given: unknown) => {
      const option = words.option(path, given) ?? other.option(path, given);
      return option ? inWords(option, locale) : typeof given === 'boolean' ? t(given ? 'yes' : 'no') : answerText(given) || t('dry.empty');
    };
    return { name: (path: string) => inWords(now.known(path) ? now.place(path) : old.place(path), locale), old: value(old, now), now: value(now, old) };
  }, [source, was, form.form, locale, t]);
  return (
    <div>
      <h4>{locale === 'en' ? form.titleEn : form.title}</h4>
      {form.changes.length === 0 ? <p className="st-muted">{t('dry.same')}</p> : (
        <table className="st-table st-stacked">
          <thead><tr><th scope="col">{t('dry.field')}</th><th scope="col">{t('dry.before')}</th><th scope="col">{t('dry.after')}</th></tr></thead>
          <tbody>
            {form.changes.map(({ path, before, after }) => (
              <tr key={path}>
                <th scope="row">{said.name(path)}</th>
                <td data-label={t('dry.before')}><del className="st-side">{said.old(path, before)}</del></td>
                <td data-label={t('dry.after')}><ins className="st-side">{said.now(path, after)}</ins></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {form.aside.length > 0 && (
        <>
          <h4>{t('dry.aside')}</h4>
          <ul className="st-list">{form.aside.map(({ path, value }) => <li key={path}>{said.name(path)}：{said.old(path, value)}</li>)}</ul>
        </>
      )}
    </div>
  );
}
