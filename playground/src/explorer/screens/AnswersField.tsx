import { lazy, Suspense, useState } from 'react';
import type { Answers, Form, FormContext } from '@filing/filing';
import { useWords } from '../explorerContext.ts';

const FormEditor = lazy(() => import('../form/FormEditor.tsx'));

interface Props {
  readonly label: string;
  readonly form: string;
  readonly schema: Form | undefined;
  readonly english: Readonly<Record<string, string>>;
  /** JSON. */
  readonly value: string;
  readonly context: FormContext;
  readonly clauses: Readonly<Record<string, string>>;
  readonly onChange: (text: string) => void;
}

/** One form's answers, as JSON or as the form itself; the form is loaded when it is asked for. */
export function AnswersField({ label, form, schema, english, value, context, clauses, onChange }: Props) {
  const t = useWords();
  const [begun, setBegun] = useState<Answers | null>(null);
  const [unfit, setUnfit] = useState(false);
  const asForm = () => {
    const answers = plainAnswers(value);
    setUnfit(!answers);
    setBegun(answers);
  };
  return (
    <div className="answers">
      {schema && (
        <fieldset className="row" aria-label={t('act.how', { form: schema.title })}>
          <button type="button" aria-pressed={!begun} onClick={() => setBegun(null)}>{t('act.asJson')}</button>
          <button type="button" aria-pressed={begun !== null} onClick={asForm}>{t('act.asForm')}</button>
        </fieldset>
      )}
      {unfit && <p className="note" data-kind="bad" role="alert">{t('act.noForm')}</p>}
      {begun && schema
        ? <Suspense fallback={<output>{t('loading')}</output>}><FormEditor schema={schema} english={english} answers={begun} context={context} clauses={clauses} onChange={(answers) => onChange(JSON.stringify(answers, null, 2))} /></Suspense>
        : <textarea aria-label={label} data-form={form} rows={8} spellCheck={false} value={value} onChange={(event) => onChange(event.target.value)} />}
    </div>
  );
}

/** What a form can be drawn from: an object, or nothing yet; copies of a repeatable form are written as JSON. */
function plainAnswers(text: string): Answers | null {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answers) : null;
  } catch {
    return null;
  }
}
