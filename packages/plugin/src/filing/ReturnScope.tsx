import type { FilingView } from '@filing/filing';
import { Radio, Select } from 'antd';
import { useState } from 'react';
import { usePlugin } from '../root/pluginContext.ts';
import type { ActionDraft } from './actionDraft.ts';
import { fieldChoices, fieldTitle } from './fieldTree.ts';
import { RemarkDialog } from './RemarkDialog.tsx';

const modes = ['remarked', 'chosen', 'all'] as const;

/** For a return: remarks on fields, and what the applicant may change. */
export function ReturnScope({ view, draft, onChange }: { readonly view: FilingView; readonly draft: ActionDraft; readonly onChange: (draft: ActionDraft) => void }) {
  const { t } = usePlugin();
  const [target, setTarget] = useState<{ form: string; path: string } | null>(null);
  const choices = view.forms.map((form) => ({
    label: t.pick(form.title, form.english['#title']),
    options: [{ value: form.form, label: t('act.whole', { form: t.pick(form.title, form.english['#title']) }) }, ...fieldChoices(form, t).map(({ path, title }) => ({ value: `${form.form}/${path}`, label: title }))],
  }));
  const split = (value: string) => ({ form: value.split('/')[0] ?? '', path: value.split('/').slice(1).join('/') });
  return (
    <>
      <fieldset>
        <legend className="fp-legend">{t('act.remarks')}</legend>
        {draft.remarks.length === 0 ? <p className="fp-muted">{t('act.remarks.none')}</p> : (
          <ul className="fp-remarks">
            {draft.remarks.map((remark, index) => {
              const title = fieldTitle(view.forms, remark.form, remark.path, t);
              return (
                <li key={index} className="fp-removable">
                  <span><strong>{title}</strong>{t('colon')}{remark.text}</span>
                  <button type="button" className="fp-link fp-small" aria-label={t('act.remarks.remove', { field: title })} onClick={() => onChange({ ...draft, remarks: draft.remarks.filter((_, at) => at !== index) })}>✕</button>
                </li>
              );
            })}
          </ul>
        )}
        <Select aria-label={t('act.remarks.field')} placeholder={t('act.remarks.field')} showSearch={{ optionFilterProp: 'label' }} value={null} options={choices} onChange={(value: string | null) => value && setTarget(split(value))} />
      </fieldset>
      <fieldset>
        <legend className="fp-legend">{t('act.opens')}</legend>
        <Radio.Group value={draft.opens} onChange={(event) => onChange({ ...draft, opens: event.target.value as ActionDraft['opens'] })} options={modes.map((mode) => ({ value: mode, label: t(`act.opens.${mode}`) }))} />
        {draft.opens === 'chosen' && (
          <Select mode="multiple" aria-label={t('act.opens.choose')} placeholder={t('act.opens.choose')} showSearch={{ optionFilterProp: 'label' }} value={[...draft.chosen]} options={choices} onChange={(chosen: string[]) => onChange({ ...draft, chosen })} />
        )}
      </fieldset>
      <RemarkDialog title={target && fieldTitle(view.forms, target.form, target.path, t)} onClose={() => setTarget(null)} onText={(text) => target && onChange({ ...draft, remarks: [...draft.remarks, { ...target, text }] })} />
    </>
  );
}
