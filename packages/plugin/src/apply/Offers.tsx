import { filingsKey, idempotencyKey, type ProcedureCard } from '@filing/client';
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { actEvent } from '../pluginEvent.ts';
import { Asking, Failed } from '../parts/Asking.tsx';
import { Loading } from '../parts/Loading.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { formatDay } from '../texts/formatTime.ts';
import { Basis } from './Basis.tsx';

/** The procedures that can be begun, each with its window. */
export function Offers() {
  const { queries } = usePlugin();
  const query = useQuery(queries.procedures());
  return <Asking query={query}>{(cards) => <OfferList cards={cards} />}</Asking>;
}

/** What can be begun and handed in now comes first, then what waits for its window, then what lacks a registration to rest on. */
function OfferList({ cards }: { readonly cards: readonly ProcedureCard[] }) {
  const { queries } = usePlugin();
  const bases = useQueries({ queries: cards.map((card) => ({ ...queries.bases(card.procedure), enabled: card.restsOnRegistration && card.mayFile })) });
  if (bases.some(({ isLoading }) => isLoading)) return <Loading />;
  const rank = (card: ProcedureCard, at: number) => ((bases[at]?.data?.problems.length ?? 0) > 0 || !card.mayFile ? 2 : card.window && !card.window.open ? 1 : 0);
  const ranked = cards.map((card, at) => ({ card, rank: rank(card, at) })).toSorted((a, b) => a.rank - b.rank);
  return <ul className="fp-offers">{ranked.map(({ card }) => <Offer key={card.procedure} card={card} />)}</ul>;
}

function Offer({ card }: { readonly card: ProcedureCard }) {
  const { t, api, queries, route, options } = usePlugin();
  const rests = card.restsOnRegistration && card.mayFile;
  const bases = useQuery({ ...queries.bases(card.procedure), enabled: rests });
  const [chosen, setChosen] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const only = bases.data?.items.length === 1 ? bases.data.items[0]?.number : undefined;
  const basis = chosen ?? only ?? null;
  const unfounded = rests && (bases.data?.problems.length ?? 0) > 0;
  const queryClient = useQueryClient();
  const key = useRef(idempotencyKey());
  const start = useMutation({
    mutationFn: () => api.startFiling(card.procedure, key.current, basis === null ? {} : { basis }),
    onSuccess(view) {
      key.current = idempotencyKey();
      void queryClient.invalidateQueries({ queryKey: filingsKey });
      options.onEvent?.(actEvent(view.id, 'start', view.state));
      route.go(`filing/${encodeURIComponent(view.id)}`);
    },
  });
  const choose = (number: string) => {
    setChosen(number);
    // Another filing than the one asked for before.
    key.current = idempotencyKey();
  };
  const begin = () => {
    if (rests && basis === null) setMissing(true);
    else start.mutate();
  };
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
            {' '}<span className="fp-muted">· {t('clause.of', { id: window.clause })}</span>
          </span>
        </p>
      )}
      {rests && <Basis procedure={card.procedure} chosen={basis} missing={missing && basis === null} onChoose={choose} />}
      {start.isError && <Failed error={start.error} onRetry={() => start.mutate()} />}
      {unfounded ? null : card.mayFile ? (
        <div className="fp-row">
          <Button type={open ? 'primary' : 'default'} loading={start.isPending || (rests && bases.isPending)} onClick={begin}>{t(open ? 'apply.start' : 'apply.start.closed')}</Button>
          {!open && <span className="fp-muted">{t('apply.start.note')}</span>}
        </div>
      ) : <p className="fp-muted">{t('apply.mayNot')}</p>}
    </li>
  );
}
