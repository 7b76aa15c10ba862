import type { Answers, AnswerChange } from '@filing/filing';
import type { DryRun, ProcedureSource } from '@filing/filing/revisions';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { Waiting } from '../root/Waiting.tsx';
import { releaseTexts } from '../texts/release.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ReadForm } from './ReadForm.tsx';

interface Props {
  readonly procedure: string;
  /** The number of the revision the filing runs under. */
  readonly revision: number;
  readonly form: DryRun['forms'][number];
  /** The revision it would run under. */
  readonly after: ProcedureSource;
}

/** A whole form before and after a move beside each other, fetched and drawn once somebody wants to see it; what changed is marked. */
export function WholeForms(props: Props) {
  const { locale } = useStudio();
  const t = useTexts(releaseTexts);
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('dry.whole', { form: locale === 'en' ? props.form.titleEn : props.form.title })}</summary>
      {open && <Sides {...props} />}
    </details>
  );
}

function Sides({ procedure, revision, form, after }: Props) {
  const { api, locale } = useStudio();
  const t = useTexts(releaseTexts);
  const before = useQuery({ queryKey: ['studio', 'revision', procedure, revision], queryFn: ({ signal }) => api.revision(procedure, revision, { signal }), staleTime: Infinity });
  const [was, is] = [copies(form.before), copies(form.after)];
  return (
    <Waiting query={before} locale={locale}>
      {({ source }) => (
        <>
          {Array.from({ length: Math.max(was.length, is.length) }, (_, index) => (
            <div className="st-sides" key={index}>
              <Side name={t('dry.before.nth', { n: revision })} source={source} form={form.form} answers={was[index]} />
              <Side name={t('dry.after')} source={after} form={form.form} answers={is[index]} changes={Array.isArray(form.after) ? changesOf(form.changes, index) : form.changes} />
            </div>
          ))}
        </>
      )}
    </Waiting>
  );
}

function Side({ name, answers, ...form }: { readonly name: string; readonly source: ProcedureSource; readonly form: string; readonly answers: Answers | undefined; readonly changes?: readonly AnswerChange[] }) {
  const t = useTexts(releaseTexts);
  return (
    <section aria-label={name}>
      <span className="st-side-name">{name}</span>
      {answers === undefined ? <p className="st-muted">{t('dry.empty')}</p> : <ReadForm {...form} answers={answers} />}
    </section>
  );
}

function copies(answers: Answers | readonly Answers[]): readonly Answers[] {
  return Array.isArray(answers) ? (answers as readonly Answers[]) : [answers as Answers];
}

/** The changes inside one copy of a repeatable form, by their paths in the copy. */
function changesOf(changes: readonly AnswerChange[], copy: number): readonly AnswerChange[] {
  const lead = `${copy}.`;
  return changes.filter(({ path }) => path.startsWith(lead)).map((change) => ({ ...change, path: change.path.slice(lead.length) }));
}
