import { browserStorage, DraftSaver, filingKey, unsavedDraftsIn } from '@filing/client';
import type { FilingView, FormView } from '@filing/filing';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { usePlugin } from '../root/pluginContext.ts';

/** The savers of a filing's writable forms, by form name; made anew when the filing opens for writing anew. */
export function useDraftSavers(view: FilingView): ReadonlyMap<string, DraftSaver> {
  const { api, sessionOpen } = usePlugin();
  const queryClient = useQueryClient();
  const opened = `${view.id} ${view.state} ${view.returned?.at ?? ''} ${view.forms.filter((form) => form.access === 'write').map((form) => form.form).join(' ')}`;
  const savers = useMemo(() => {
    const { id, reader, forms } = view;
    const keep = (name: string, change: Partial<FormView>) => queryClient.setQueryData<FilingView>(filingKey(id), (old) => old && { ...old, forms: old.forms.map((form) => (form.form === name ? { ...form, ...change } : form)) });
    return new Map(forms.filter((form) => form.access === 'write').map((form) => [form.form, new DraftSaver({
      answers: form.answers,
      revision: form.revision,
      unsaved: unsavedDraftsIn(browserStorage(), { user: reader.id, filing: id, form: form.form }),
      async save(draft, options) {
        const saved = await api.saveDraft(id, form.form, draft, options);
        keep(form.form, { answers: draft.answers, revision: saved.revision });
        return saved;
      },
    })]));
    // The view of the moment is where writing begins; later views do not undo what was typed.
  }, [opened, api, queryClient]); // oxlint-disable-line react/exhaustive-deps

  useEffect(() => {
    if (sessionOpen) savers.forEach((saver) => saver.retry());
  }, [savers, sessionOpen]);

  useEffect(() => {
    const leave = () => savers.forEach((saver) => saver.leave());
    const online = () => savers.forEach((saver) => saver.retry());
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', online);
      savers.forEach((saver) => {
        void saver.flush();
        saver.dispose();
      });
    };
  }, [savers]);
  return savers;
}
