import { officeNames, officeNamesEn } from '@filing/filing';
import { findNode } from '../model/formNode.ts';
import { useFormSelection } from '../outline/formSelection.ts';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { propertiesTexts } from '../texts/properties.ts';
import { useTexts } from '../texts/useTexts.ts';
import { accessMatrix } from './accessMatrix.ts';
import { running, type FieldAt } from './fieldProperty.ts';
import { withhold } from './withholding.ts';

/** Who may write and read the field at which step; reading may be withheld here. */
export function AccessPart({ form, at }: { readonly form: string; readonly at: FieldAt }) {
  const { locale, say } = useStudio();
  const { select } = useFormSelection();
  const { source, apply, mayWrite } = useWorkbench();
  const t = useTexts(propertiesTexts);
  const { path } = at;
  const { offices, states } = accessMatrix(source.flow, form, path, running(at, 'x-masked') === true);
  const names = locale === 'en' ? officeNamesEn : officeNames;
  const written = source.forms[form];
  const titleOf = (place: string) => (locale === 'en' ? at.texts[`${place}#title`] : undefined) ?? (written && findNode(written, place)?.schema.title) ?? place;
  const set = (office: keyof typeof names, on: boolean) => {
    apply(t('step.hide', { office: names[office] }), (now) => {
      const flow = withhold(now.flow, office, form, path, on);
      return flow === now.flow ? now : { ...now, flow };
    });
    say(t(on ? 'access.said.hidden' : 'access.said.shown', { office: names[office] }));
  };
  return (
    <section className="st-access">
      <h3>{t('section.access')}</h3>
      <p className="st-muted">{t('access.help')}</p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the keyboard */}
      <section className="st-scroll" tabIndex={0} aria-label={t('section.access')}>
        <table>
          <thead>
            <tr><th scope="col">{t('access.state')}</th>{offices.map(({ office }) => <th key={office} scope="col">{names[office]}</th>)}</tr>
          </thead>
          <tbody>
            {states.map(({ state, meta, access }) => (
              <tr key={state}>
                <th scope="row">{locale === 'en' ? meta.titleEn : meta.title}</th>
                {access.map((each, index) => <td key={offices[index]?.office} data-access={each}>{t(`access.${each}`)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ul className="st-withhold">
        {offices.filter(({ mayWithhold }) => mayWithhold).map(({ office, withheld }) => (
          <li key={office}>
            <label><input type="checkbox" checked={withheld !== null} disabled={!mayWrite || (withheld !== null && withheld !== 'own')} onChange={({ target }) => set(office, target.checked)} /> {t('access.hide', { office: names[office] })}</label>
            {withheld !== null && withheld !== 'own' && (
              <span className="st-within">{t('access.within', { title: titleOf(withheld.within) })} <button type="button" className="st-link" onClick={() => select(withheld.within)}>{t('access.go', { title: titleOf(withheld.within) })}</button></span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
