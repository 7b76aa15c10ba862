import type { FilingView, Form, TimelineEntry } from '@filing/filing';
import { usePlugin } from '../root/pluginContext.ts';
import { AnswersView } from './AnswersView.tsx';

/** The schema of a record form, from wherever the view carries it. */
function schemaOf(view: FilingView, name: string): { readonly schema: Form; readonly english: Readonly<Record<string, string>> } | null {
  const own = view.forms.find((form) => form.form === name);
  if (own) return own;
  const record = view.records?.[name];
  if (record) return record;
  const action = view.permitted.find((permitted) => permitted.form?.['x-form'] === name);
  return action?.form ? { schema: action.form, english: action.english } : null;
}

/** What an act recorded, in the words of its form. */
export function RecordView({ view, entry }: { readonly view: FilingView; readonly entry: TimelineEntry }) {
  const { t } = usePlugin();
  const known = entry.form ? schemaOf(view, entry.form) : null;
  if (known) return <AnswersView schema={known.schema} english={known.english} answers={entry.data ?? {}} sparse />;
  const texts = Object.values(entry.data ?? {}).filter((value) => typeof value === 'string' || typeof value === 'number');
  return <p className="fp-quote">{texts.length > 0 ? texts.join(' · ') : t('none')}</p>;
}
