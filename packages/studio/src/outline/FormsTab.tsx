import { useState } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { draftRoute, readStudioRoute } from '../root/studioRoute.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { outlineTexts } from '../texts/outline.ts';
import { useTexts } from '../texts/useTexts.ts';
import { FormEditor } from './FormEditor.tsx';
import { FormSelectionContext } from './formSelection.ts';

/** The procedure's forms, one of them being edited. */
export default function FormsTab() {
  const { route, go, locale } = useStudio();
  const { draft, source, findings } = useWorkbench();
  const t = useTexts(outlineTexts);
  const place = readStudioRoute(route);
  const names = Object.keys(source.forms);
  // A finding leads to a field: `<form>/<path>`.
  const [asked = '', field = ''] = place.at === 'draft' ? place.rest.split('/') : [];
  const form = names.find((name) => name === asked) ?? names[0] ?? '';
  const [selected, setSelected] = useState({ form, path: form === asked ? field : '' });
  const path = selected.form === form ? selected.path : '';
  const selection = ({ form, path, select: (to: string) => setSelected({ form, path: to }) });
  const titleOf = (name: string) => (locale === 'en' ? source.english[name]?.['#title'] : undefined) ?? source.forms[name]?.title ?? name;
  const faults = (name: string) => findings.filter(({ part, at, severity }) => (part === 'form' || part === 'english') && at === name && severity === 'error').length;
  if (form === '') return <p className="st-muted">{t('missing')}</p>;
  return (
    <div className="st-forms">
      <nav className="st-form-list" aria-label={t('forms')}>
        <ul>
          {names.map((name) => (
            <li key={name}>
              <button type="button" aria-current={name === form ? 'page' : undefined} onClick={() => go(draftRoute(draft.id, 'forms', name))}>
                <span>{titleOf(name)}</span>
                {faults(name) > 0 && <span className="st-badge" data-tone="bad">{t('problem', { n: faults(name) })}</span>}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <FormSelectionContext value={selection}><FormEditor key={form} /></FormSelectionContext>
    </div>
  );
}
