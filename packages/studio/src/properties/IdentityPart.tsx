import { Input } from 'antd';
import { useId, useState } from 'react';
import { editForm, renameIn } from '../model/editSource.ts';
import { setKeywords } from '../model/setKeywords.ts';
import { useFormSelection } from '../outline/formSelection.ts';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { propertiesTexts } from '../texts/properties.ts';
import { useTexts } from '../texts/useTexts.ts';
import { typeOf, type FieldAt } from './fieldProperty.ts';
import { freeId } from './freeId.ts';

/** The field's name, which may change, and its stable id, which does not. */
export function IdentityPart({ at, form, title }: { readonly at: FieldAt; readonly form: string; readonly title: string }) {
  const { say } = useStudio();
  const { select } = useFormSelection();
  const { source, apply, mayWrite } = useWorkbench();
  const t = useTexts(propertiesTexts);
  const id = useId();
  const key = at.path.split('.').at(-1) ?? '';
  const [entered, enter] = useState(key);
  const [refused, refuse] = useState(false);
  const stable = at.schema['x-id'];
  const rename = () => {
    if (entered === key) return;
    const next = renameIn(source, form, at.path, entered);
    refuse(next === source);
    if (next === source) return;
    apply(t('step.rename', { from: key, to: entered }), (now) => renameIn(now, form, at.path, entered));
    say(t('key.renamed', { key: entered }));
    select([...at.path.split('.').slice(0, -1), entered].join('.'));
  };
  return (
    <section className="st-identity">
      <h3>{t('section.identity')}</h3>
      {key !== 'items' && (
        <form onSubmit={(event) => { event.preventDefault(); rename(); }}>
          <label htmlFor={id}>{t('key')}</label>
          <div className="st-row">
            <Input id={id} className="st-value" value={entered} maxLength={60} disabled={!mayWrite} spellCheck={false} aria-describedby={`${id}-help`} aria-invalid={refused} onChange={({ target }) => enter(target.value)} />
            {mayWrite && <button type="submit" className="st-button" disabled={entered === key}>{t('key.rename')}</button>}
          </div>
          <p id={`${id}-help`} className={refused ? 'st-bad' : 'st-muted'} aria-live="polite">{t(refused ? 'key.bad' : 'key.help')}</p>
        </form>
      )}
      <dl>
        <dt>{t('id')}</dt>
        <dd>{typeof stable === 'string' ? <code>{stable}</code> : t('id.none')}</dd>
        <dt>{t('type')}</dt>
        <dd><code>{typeOf(at)}</code></dd>
      </dl>
      {typeof stable === 'string' && <p className="st-muted">{t('id.help')}</p>}
      {typeof stable !== 'string' && mayWrite && key !== 'items' && (
        <button type="button" className="st-button" onClick={() => apply(t('step.set', { title, what: t('id') }), (now) => editForm(now, form, (each) => setKeywords(each, at.path, { 'x-id': freeId(each, key) })))}>{t('id.give')}</button>
      )}
    </section>
  );
}
