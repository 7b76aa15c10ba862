import { useMemo, useState } from 'react';
import { CodeArea } from '../formula/CodeArea.tsx';
import { editForm } from '../model/editSource.ts';
import { useFormSelection } from '../outline/formSelection.ts';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { jsonTexts } from '../texts/json.ts';
import { useTexts } from '../texts/useTexts.ts';
import { checkJson, type JsonFault } from './checkJson.ts';
import { jsonEditing } from './jsonEditing.ts';
import { jsonPlaces } from './jsonPlaces.ts';

/** The form as JSON; what is typed is kept while it is no form, and becomes one step when it is applied. */
export function JsonPane() {
  const { form } = useFormSelection();
  return <JsonOf key={form} form={form} />;
}

function JsonOf({ form }: { readonly form: string }) {
  const { locale, say } = useStudio();
  const { source, apply, findings, mayWrite } = useWorkbench();
  const t = useTexts(jsonTexts);
  const stored = useMemo(() => JSON.stringify(source.forms[form] ?? {}, null, 2), [source.forms, form]);
  const [typed, type] = useState<{ readonly text: string; readonly from: string } | null>(null);
  const text = typed?.text ?? stored;
  const checked = useMemo(() => checkJson(text, form, locale), [text, form, locale]);
  const found = useMemo((): readonly JsonFault[] => {
    const { at } = jsonPlaces(text);
    return findings.filter((each) => each.part === 'form' && each.at === form).slice(0, 200).map((each) => ({ ...(at.get(each.path) ?? { from: 0, to: Math.min(1, text.length) }), message: locale === 'en' ? each.messageEn : each.message }));
  }, [findings, form, text, locale]);
  const faults = useMemo(() => [...checked.faults, ...found], [checked, found]);
  const extensions = useMemo(() => jsonEditing(() => faults, t), [faults, t]);
  const put = () => {
    const next = checked.form;
    if (!next) return;
    apply(t('step', { title: next.title }), (now) => editForm(now, form, (before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next)));
    type(null);
    say(t('applied'));
  };
  return (
    <section className="st-json" aria-label={t('title')}>
      <CodeArea value={text} onChange={(next) => type(next === stored ? null : { text: next, from: typed?.from ?? stored })} label={t('title')} describedBy="st-json-help st-json-faults" readOnly={!mayWrite} extensions={extensions} />
      <p id="st-json-help" className="st-muted">{t(mayWrite ? 'help' : 'frozen')}</p>
      {mayWrite && typed && (
        <div className="st-row">
          <button type="button" className="st-button" disabled={!checked.form} onClick={put}>{t('apply')}</button>
          <button type="button" className="st-button" onClick={() => type(null)}>{t('reset')}</button>
          <span className="st-muted">{t(typed.from === stored ? 'waiting' : 'newer')}</span>
        </div>
      )}
      <div id="st-json-faults" className="st-faults" aria-live="polite">
        {faults.length === 0 && !typed && <p className="st-good">{t('clean')}</p>}
        {faults.length > 0 && <ul>{faults.slice(0, 20).map((fault, index) => <li key={`${fault.from}/${index}`}>{t('line', { n: text.slice(0, fault.from).split('\n').length, why: fault.message })}</li>)}</ul>}
        {faults.length > 20 && <p>{t('more', { n: faults.length - 20 })}</p>}
      </div>
    </section>
  );
}
