import { filingsKey, idempotencyKey, type ProcedureCard } from '@filing/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { Asking, Failed } from '../parts/Asking.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { formatDay } from '../texts/formatTime.ts';

/** The procedures that can be begun, each with its window. */
export function Offers() {
  const { queries } = usePlugin();
  const query = useQuery(queries.procedures());
  return <Asking query={query}>{(cards) => <ul className="fp-offers">{cards.map((card) => <Offer key={card.procedure} card={card} />)}</ul>}</Asking>;
}

function Offer({ card }: { readonly card: ProcedureCard }) {
  const { t, api, route, options } = usePlugin();
  const queryClient = useQueryClient();
  const key = useRef(idempotencyKey());
  const start = useMutation({
    mutationFn: () => api.startFiling(card.procedure, key.current),
    onSuccess(view) {
      key.current = idempotencyKey();
      void queryClient.invalidateQueries({ queryKey: filingsKey });
      options.onEvent?.({ type: 'filing.changed', filing: view.id, event: 'start', state: view.state });
      route.go(`filing/${encodeURIComponent(view.id)}`);
    },
  });
  const { window } = card;
  const open = !window || window.open !== null;
  return (
    <li className="fp-card fp-offer">
      <div>
        <h3>{t.pick(card.title, card.titleEn)}</h3>
        <p className="fp-muted">{card.notice}</p>
      </div>
      {window && (
        <p className="fp-window" data-open={open}>
          <span>
            {window.open
              ? t('apply.open', { to: formatDay(window.open.to) })
              : window.next ? t('apply.closed', { from: formatDay(window.next.from), to: formatDay(window.next.to) }) : t('apply.closed.unknown')}
            <span className="fp-muted"> · {t('clause.of', { id: window.clause })}</span>
          </span>
        </p>
      )}
      {start.isError && <Failed error={start.error} onRetry={() => start.mutate()} />}
      {card.mayFile ? (
        <div className="fp-row">
          <Button type={open ? 'primary' : 'default'} loading={start.isPending} onClick={() => start.mutate()}>{t(open ? 'apply.start' : 'apply.start.closed')}</Button>
          {!open && <span className="fp-muted">{t('apply.start.note')}</span>}
        </div>
      ) : <p className="fp-muted">{t('apply.mayNot')}</p>}
    </li>
  );
}
