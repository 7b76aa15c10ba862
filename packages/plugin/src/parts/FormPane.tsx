import { problemsOf, type FormAnswers } from '@filing/client';
import { shanghaiDay, type Answers, type Change, type FilingView, type Form, type FormCheck, type FormSchema, type Problem, type Remark } from '@filing/filing';
import { FormScreen, type FormPorts } from '@filing/form-renderer';
import { useMemo } from 'react';
import { saveBlob } from './saveBlob.ts';
import { usePlugin } from '../root/pluginContext.ts';

interface Props {
  readonly view: FilingView;
  readonly form: Form;
  readonly english: Readonly<Record<string, string>>;
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
  readonly onCheck?: (check: FormCheck) => void;
  readonly opens?: 'all' | readonly string[] | undefined;
  readonly problems?: readonly Problem[];
  readonly showAll?: boolean;
  readonly remarks?: readonly Remark[];
  readonly changes?: readonly Change[];
  readonly focusPath?: string | undefined;
  /** The other forms' answers as they are now, where they are newer than the view's. */
  readonly others?: Readonly<Record<string, FormAnswers>>;
  /** Fields that are set elsewhere on the screen. */
  readonly hidden?: readonly string[];
}

/** A form to write in, with the plugin's ways to upload, fetch and look things up. */
export function FormPane({ view, form, english, answers, onChange, hidden = [], others, ...rest }: Props) {
  const { t, now } = usePlugin();
  const ports = usePorts(view.id);
  const hiddenNames = hidden.join(' ');
  const schema = useMemo(() => without(form, hiddenNames.split(' ')), [form, hiddenNames]);
  const kept = Object.fromEntries(hidden.flatMap((name) => (name in answers ? [[name, answers[name]]] : [])));
  const today = shanghaiDay(now());
  const context = useMemo(() => ({
    applicant: view.applicant,
    forms: { ...Object.fromEntries(view.forms.map((each) => [each.form, each.answers])), ...others },
    ...(view.basis ? { basis: view.basis as unknown as Readonly<Record<string, unknown>> } : {}),
    policy: { limits: view.limits },
    today,
  }), [view.applicant, view.basis, view.limits, view.forms, others, today]);
  return (
    <FormScreen schema={schema} english={english} answers={answers} access="write" locale={t.locale} clauses={view.clauses} ports={ports} context={context} headingLevel={3}
      onChange={(next) => onChange({ ...next, ...kept })} {...rest} />
  );
}

function without(form: Form, hidden: readonly string[]): Form {
  if (hidden.every((name) => name === '')) return form;
  const properties = Object.fromEntries(Object.entries<FormSchema>(form.properties ?? {}).filter(([name]) => !hidden.includes(name)));
  return { ...form, properties };
}

function usePorts(filing: string): FormPorts {
  const { api, t, say, options: { chooseFiles } } = usePlugin();
  return useMemo(() => {
    const words = (error: unknown) => problemsOf(error).map((problem) => t.problem(problem)).join(' ');
    return {
      upload: async (file, _progress, signal) => {
        try {
          return await api.upload(filing, file, { signal });
        } catch (error) {
          throw new Error(words(error), { cause: error });
        }
      },
      ...(chooseFiles ? { chooseFiles: () => chooseFiles({ filing }) } : {}),
      downloadFile: (file) => void api.download(file.id).then((blob) => saveBlob(blob, file.name), (error: unknown) => say(words(error))),
      searchOccupations: (query, level) => api.occupations(query, 20, {}, level),
    };
  }, [api, filing, t, say, chooseFiles]);
}
