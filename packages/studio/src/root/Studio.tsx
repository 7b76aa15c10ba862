import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import { rootTexts } from '../texts/root.ts';
import { textOf } from '../texts/texts.ts';
import { DraftScreen } from './DraftScreen.tsx';
import { FaultBoundary } from './FaultBoundary.tsx';
import { onDemand } from './onDemand.tsx';
import { StudioContext, type StudioServices } from './studioContext.ts';
import { readStudioRoute } from './studioRoute.ts';
import { Waiting } from './Waiting.tsx';

const Home = onDemand(() => import('../home/Home.tsx'));
const ProcedureScreen = onDemand(() => import('../history/ProcedureScreen.tsx'));

/** What the studio needs of whoever shows it; the ground it asks for itself. */
export type StudioProps = Omit<StudioServices, 'ground'>;

/** The policy desk, whole: the screen of its route. Shown inside a `QueryClientProvider` and antd's `ConfigProvider`. */
export function Studio({ api, me, locale, popups, route, go, say, now }: StudioProps) {
  const ground = useQuery({ queryKey: ['studio', 'ground'], queryFn: ({ signal }) => api.ground({ signal }), staleTime: 600_000 });
  const services = useMemo(() => (ground.data ? { api, me, locale, popups, route, go, say, now, ground: ground.data } : null), [api, me, locale, popups, route, go, say, now, ground.data]);
  const place = readStudioRoute(route);
  return (
    <div className="st">
      <Waiting query={ground} locale={locale}>
        {() => (
          <StudioContext value={services}>
            <FaultBoundary key={place.at} locale={locale}>
              <Suspense fallback={<output className="st-muted">{textOf(rootTexts, locale, 'loading')}</output>}>
                {place.at === 'home' && <Home />}
                {place.at === 'procedure' && <ProcedureScreen key={place.procedure} />}
                {place.at === 'draft' && <DraftScreen key={place.draft} id={place.draft} tab={place.tab} />}
              </Suspense>
            </FaultBoundary>
          </StudioContext>
        )}
      </Waiting>
    </div>
  );
}
