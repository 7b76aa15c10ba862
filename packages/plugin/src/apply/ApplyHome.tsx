import { usePlugin } from '../root/pluginContext.ts';
import { Messages } from '../parts/Messages.tsx';
import { Duties } from './Duties.tsx';
import { MyFilings } from './MyFilings.tsx';
import { Offers } from './Offers.tsx';

/** The applicant's first screen: what one is reminded of, what is owed, what is under way, and what can be begun. */
export function ApplyHome() {
  const { t, me } = usePlugin();
  return (
    <main className="fp-page">
      <div className="fp-between">
        <h1>{t('apply.title')}</h1>
        <span className="fp-muted">{me?.actor.orgName}</span>
      </div>
      <Messages open />
      <Duties />
      <section className="fp-section" aria-labelledby="fp-mine">
        <h2 id="fp-mine">{t('apply.mine')}</h2>
        <MyFilings />
      </section>
      <section className="fp-section" aria-labelledby="fp-offers">
        <h2 id="fp-offers">{t('apply.offered')}</h2>
        <Offers />
      </section>
    </main>
  );
}
