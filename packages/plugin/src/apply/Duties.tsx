import { dutiesKey, filingsKey, idempotencyKey } from '@filing/client';
import { addDays, shanghaiDay, type Duty } from '@filing/filing';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { actEvent } from '../pluginEvent.ts';
import { Failed } from '../parts/Asking.tsx';
import { DutyDay } from '../parts/DutyDay.tsx';
import { usePlugin } from '../root/pluginContext.ts';

/** What the applicant has to hand in by a day, again and again (应报事项); nothing where nothing is owed. */
export function Duties() {
  const { t, queries } = usePlugin();
  const { data } = useQuery(queries.duties());
  if (!data || data.length === 0) return null;
  const open = data.filter(({ state }) => state === 'due' || state === 'overdue');
  const handedIn = data.filter(({ state }) => state === 'done' || state === 'late').toReversed();
  return (
    <section className="fp-section" aria-labelledby="fp-duties" data-testid="duties">
      <h2 id="fp-duties">{t('duty.title')}</h2>
      {open.length > 0 ? <ul className="fp-mine">{open.map((duty) => <Owed key={keyOf(duty)} duty={duty} />)}</ul> : <p className="fp-muted">{t('duty.nothing')}</p>}
      {handedIn.length > 0 && (
        <details>
          <summary>{t('duty.handedIn', { n: handedIn.length })}</summary>
          <ul className="fp-mine">{handedIn.map((duty) => <Owed key={keyOf(duty)} duty={duty} />)}</ul>
        </details>
      )}
    </section>
  );
}

const month = 31;
const keyOf = ({ procedure, registration, due }: Duty) => `${procedure} ${registration} ${due}`;

/** Overdue, or due within a month: what is to be done now; the rest may be done ahead. */
function isNear({ due }: Duty, now: Date): boolean {
  return due <= addDays(shanghaiDay(now), month);
}

function Owed({ duty }: { readonly duty: Duty }) {
  const { t, api, route, options, now } = usePlugin();
  const queryClient = useQueryClient();
  const key = useRef(idempotencyKey());
  const open = (filing: string) => route.go(`filing/${encodeURIComponent(filing)}`);
  const begin = useMutation({
    mutationFn: () => api.startFiling(duty.procedure, key.current, { basis: duty.registration, duty: duty.due }),
    onSuccess(view) {
      key.current = idempotencyKey();
      void queryClient.invalidateQueries({ queryKey: filingsKey });
      void queryClient.invalidateQueries({ queryKey: dutiesKey });
      options.onEvent?.(actEvent(view.id, 'start', view.state));
      open(view.id);
    },
  });
  const { filing } = duty;
  const handedIn = duty.state === 'done' || duty.state === 'late';
  return (
    <li className="fp-card fp-mine-item">
      <div className="fp-stack-s">
        <h3>{t.pick(duty.title, duty.titleEn)}</h3>
        <DutyDay duty={duty} />
        <p className="fp-facts fp-muted"><span>{t('registration.number')} {duty.registration}</span><span>{t('clause.of', { id: duty.clause })}</span></p>
        {begin.isError && <Failed error={begin.error} onRetry={() => begin.mutate()} />}
      </div>
      {filing
        ? <Button {...(handedIn ? {} : { type: 'primary' as const })} onClick={() => open(filing)}>{t(handedIn ? 'apply.view' : 'apply.continue')}</Button>
        : <Button {...(isNear(duty, now()) ? { type: 'primary' as const } : {})} loading={begin.isPending} onClick={() => begin.mutate()}>{t('duty.begin')}</Button>}
    </li>
  );
}
