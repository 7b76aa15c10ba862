import { officeNames, officeNamesEn } from '@filing/filing';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { propertiesTexts } from '../texts/properties.ts';
import { useTexts } from '../texts/useTexts.ts';
import { accessMatrix, withhold } from './accessMatrix.ts';

/** Who may write and read the field at which step; reading may be withheld here. */
export function AccessPart({ form, path }: { readonly form: string; readonly path: string }) {
  const { locale } = useStudio();
  const { source, apply, mayWrite } = useWorkbench();
  const t = useTexts(propertiesTexts);
  const { offices, states } = accessMatrix(source.flow, form, path);
  const names = locale === 'en' ? officeNamesEn : officeNames;
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
        {offices.filter(({ office, readsForm }) => readsForm && office !== 'applicant').map(({ office, withheld }) => (
          <li key={office}>
            <label><input type="checkbox" checked={withheld} disabled={!mayWrite} onChange={({ target }) => apply(t('step.hide', { office: names[office] }), (now) => {
              const flow = withhold(now.flow, office, form, path, target.checked);
              return flow === now.flow ? now : { ...now, flow };
            })} /> {t('access.hide', { office: names[office] })}</label>
          </li>
        ))}
      </ul>
    </section>
  );
}
