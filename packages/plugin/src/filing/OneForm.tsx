import type { FilingView, FormView } from '@filing/filing';
import { useQuery } from '@tanstack/react-query';
import { DraftForm } from '../fill/DraftForm.tsx';
import { useDraftSavers } from '../fill/useDraftSavers.ts';
import { Asking } from '../parts/Asking.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { FormsTab } from './FormsTab.tsx';

/** One form of a filing alone: to write in where the person may, saved as it is typed, else to read. Handing in is the host's page's or the whole filing's business. */
export default function OneForm({ filing, form }: { readonly filing: string; readonly form: string }) {
  const { queries, t } = usePlugin();
  const query = useQuery({ ...queries.filing(filing), refetchInterval: 120_000, refetchOnMount: 'always', gcTime: 0 });
  return (
    <main className="fp-page">
      <Asking query={query}>{(view) => {
        const found = view.forms.find((each) => each.form === form);
        if (!found) return <p className="fp-note" data-tone="warn" role="alert">{t('form.none', { form })}</p>;
        return found.access === 'write' ? <Writing view={view} form={found} /> : <FormsTab view={{ ...view, forms: [found], registration: null, changes: view.changes.filter((change) => change.form === form) }} />;
      }}</Asking>
    </main>
  );
}

function Writing({ view, form }: { readonly view: FilingView; readonly form: FormView }) {
  const savers = useDraftSavers(view);
  const saver = savers.get(form.form);
  return saver ? <div className="fp-card"><DraftForm view={view} form={form} saver={saver} savers={savers} target={null} submitted={[]} onProblems={() => undefined} /></div> : null;
}
