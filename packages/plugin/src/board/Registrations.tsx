import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { RegistrationCard } from '../filing/RegistrationCard.tsx';
import { Asking } from '../parts/Asking.tsx';
import { usePlugin } from '../root/pluginContext.ts';

/** Registrations by name or number. */
export function Registrations({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }) {
  const { t, queries } = usePlugin();
  const found = useQuery({ ...queries.registrations(query), refetchOnMount: 'always' });
  return (
    <div className="fp-stack">
      <search><Input.Search aria-label={t('board.search')} placeholder={t('board.search')} defaultValue={query} enterButton={t('board.search.go')} size="large" allowClear style={{ maxWidth: 560 }} onSearch={(text) => onQuery(text.trim())} /></search>
      <Asking query={found}>
        {(registrations) => (registrations.length === 0
          ? <p className="fp-empty">{query ? t('board.search.empty', { query }) : t('board.search.none')}</p>
          : <div className="fp-mine">{registrations.map((registration) => <RegistrationCard key={registration.number} registration={registration} />)}</div>)}
      </Asking>
    </div>
  );
}
