import { messagesKey, type MessageList } from '@filing/client';
import type { Message } from '@filing/filing';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { usePlugin } from '../root/pluginContext.ts';
import type { Translate } from '../texts/translate.ts';
import { formatTime } from '../texts/formatTime.ts';

/** Read ones that stay in sight. */
const shownRead = 5;

/** Reminders for the office one acts for, folded to one line; nothing where there are none. `open`: unfolded while something is unread. */
export function Messages({ open = false }: { readonly open?: boolean }) {
  const { t, api, queries, options } = usePlugin();
  const queryClient = useQueryClient();
  const wanted = options.features?.messages !== false;
  const { data } = useQuery({ ...queries.messages(), refetchInterval: 60_000, enabled: wanted });
  const mark = useMutation({
    mutationFn: (ids: readonly string[]) => api.readMessages(ids),
    onSuccess: (list) => queryClient.setQueryData<MessageList>(messagesKey, list),
  });
  if (!wanted || !data || data.items.length === 0) return null;
  const unread = data.items.filter(isUnread);
  return (
    <details className="fp-card fp-messages" data-testid="messages" open={open && unread.length > 0}>
      <summary><strong>{t('message.title')}</strong>{unread.length > 0 ? <span className="fp-badge" aria-label={t('message.unread', { n: unread.length })}>{unread.length}</span> : <span className="fp-muted"> {t('message.allRead')}</span>}</summary>
      {unread.length > 1 && <p><button type="button" className="fp-link" onClick={() => mark.mutate(unread.map(({ id }) => id))}>{t('message.readAll')}</button></p>}
      <ul>{data.items.slice(0, unread.length + shownRead).map((message) => <Item key={message.id} message={message} onRead={() => mark.mutate([message.id])} />)}</ul>
    </details>
  );
}

function isUnread({ read, settled }: Message): boolean {
  return !read && !settled;
}

function Item({ message, onRead }: { readonly message: Message; readonly onRead: () => void }) {
  const { t, route, me } = usePlugin();
  const { filing } = message;
  const unread = isUnread(message);
  const office = me?.actor.office !== 'applicant';
  const open = () => {
    if (!message.read) onRead();
    route.go(`filing/${encodeURIComponent(filing ?? '')}`);
  };
  return (
    <li data-read={!unread}>
      <p>{unread && <span className="fp-dot" aria-hidden="true" />}{sentence(t, message)}{message.settled && t('message.settled')}</p>
      <p className="fp-facts fp-muted">
        {office && <span>{message.body}</span>}
        {message.number && <span>{t('filing.number')} {message.number}</span>}
        {message.registration && <span>{t('registration.number')} {message.registration}</span>}
        <span>{formatTime(message.at)}</span>
        {filing && <button type="button" className="fp-link" onClick={open}>{t('message.open')}</button>}
        {unread && <button type="button" className="fp-link" onClick={onRead}>{t('message.read')}</button>}
      </p>
    </li>
  );
}

function sentence(t: Translate, { kind, phase, title, titleEn, procedureTitle, procedureTitleEn, due, provisional }: Message): string {
  const values = { what: t.pick(title, titleEn), procedure: t.pick(procedureTitle, procedureTitleEn), due };
  return t(`message.${kind}.${phase}`, values) + (provisional ? t('message.provisional') : '');
}
