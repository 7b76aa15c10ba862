import { editForm } from '../model/editSource.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { propertiesTexts } from '../texts/properties.ts';
import { useTexts } from '../texts/useTexts.ts';
import { detach } from './detach.ts';
import type { FieldAt } from './fieldProperty.ts';

/** Which shared fragment the field uses, what it says itself, and the way out of it. */
export function SharedPart({ at, form, title }: { readonly at: FieldAt; readonly form: string; readonly title: string }) {
  const { source, apply, mayWrite } = useWorkbench();
  const t = useTexts(propertiesTexts);
  const own = Object.keys(at.schema).filter((key) => key !== 'x-use' && key !== 'x-id');
  return (
    <div className="st-note">
      <strong>{t('shared', { name: at.schema['x-use'] ?? '' })}</strong>
      <span>{own.length > 0 ? t('shared.own', { keys: own.join('、') }) : t('shared.same')}</span>
      {!at.fragment && <span className="st-bad">{t('shared.missing')}</span>}
      {mayWrite && at.fragment && <button type="button" className="st-button" onClick={() => apply(t('step.detach', { title }), (now) => editForm(now, form, (each) => detach(each, at.path, source.fragments)))}>{t('shared.detach')}</button>}
    </div>
  );
}
