import type { Form } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { translateForm } from '@filing/form-engine';
import { policyLines, procedureOf } from '@filing/revisions';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ReadForm } from '../release/ReadForm.tsx';
import { useStudio } from '../root/studioContext.ts';
import { Waiting } from '../root/Waiting.tsx';
import { historyTexts } from '../texts/history.ts';
import { inWords } from '../texts/inWords.ts';
import { useTexts } from '../texts/useTexts.ts';
import { fieldRows } from './fieldRows.ts';

/** A published revision to look at: what its forms ask, what its rules say. */
export function RevisionLook({ procedure, number, onClose }: { readonly procedure: string; readonly number: number; readonly onClose: () => void }) {
  const { api, locale } = useStudio();
  const t = useTexts(historyTexts);
  const shown = useQuery({ queryKey: ['studio', 'revision', procedure, number], queryFn: ({ signal }) => api.revision(procedure, number, { signal }), staleTime: Infinity });
  return (
    <section className="st-card" aria-label={t('look.title', { n: number })}>
      <div className="st-head"><h2>{t('look.title', { n: number })}</h2><Button onClick={onClose}>{t('look.close')}</Button></div>
      <Waiting query={shown} locale={locale}>
        {({ source }) => (
          <>
            {Object.entries(procedureOf(source).forms).map(([name, form]) => <FormLook key={name} name={name} form={form} source={source} />)}
            <details>
              <summary>{t('rules')}</summary>
              <Rules source={source} />
            </details>
          </>
        )}
      </Waiting>
    </section>
  );
}

/** One form of it, drawn once it is opened: as it is read with a sample, and its fields as a list. */
function FormLook({ name, form, source }: { readonly name: string; readonly form: Form; readonly source: ProcedureSource }) {
  const { locale } = useStudio();
  const t = useTexts(historyTexts);
  const [open, setOpen] = useState(false);
  const sample = source.samples.find((each) => each.form === name && (each.expects ?? []).length === 0);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{(locale === 'en' ? source.english[name]?.['#title'] : undefined) ?? form.title}</summary>
      {open && (
        <>
          {sample && <p className="st-muted">{t('form.sample')}</p>}
          <ReadForm source={source} form={name} answers={sample?.answers ?? blank} sample={sample} />
          <h3>{t('form.fields')}</h3>
          <Fields form={locale === 'en' ? translateForm(form, source.english[name] ?? blank) : form} />
        </>
      )}
    </details>
  );
}

const blank = {};

/** The values a notice sets, each with its clause. */
function Rules({ source }: { readonly source: ProcedureSource }) {
  const { locale } = useStudio();
  const t = useTexts(historyTexts);
  return (
    <table className="st-table st-stacked st-wrapped">
      <thead><tr>{(['rule.name', 'rule.value', 'form.clause'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
      <tbody>
        {policyLines(source.policy).map(({ at, name, value, clause }) => (
          <tr key={at}>
            <th scope="row">{inWords(name, locale)}</th>
            <td data-label={t('rule.value')}>{inWords(value, locale)}</td>
            <td data-label={t('form.clause')}>{clause ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Fields({ form }: { readonly form: Form }) {
  const t = useTexts(historyTexts);
  return (
    <table className="st-table st-stacked st-wrapped">
      <thead><tr>{(['form.field', 'form.required', 'form.clause'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
      <tbody>
        {fieldRows(form).map(({ path, titles, required, clauses }) => (
          <tr key={path}>
            <th scope="row">{titles.join(' › ')}</th>
            <td data-label={t('form.required')}>{t(required)}</td>
            <td data-label={t('form.clause')}>{clauses.join('、') || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
