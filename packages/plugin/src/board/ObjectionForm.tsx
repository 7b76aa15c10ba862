import { idempotencyKey, problemsOf } from '@filing/client';
import type { PublicNotice } from '@filing/filing';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useRef, useState, type FormEvent } from 'react';
import { Problems } from '../parts/Problems.tsx';
import { usePlugin } from '../root/pluginContext.ts';

const fields = ['content', 'name', 'contact'] as const;
type Field = (typeof fields)[number];
const empty: Readonly<Record<Field, string>> = { content: '', name: '', contact: '' };

/** An objection to a public notice: what, who, how to reach them. */
export function ObjectionForm({ notice }: { readonly notice: PublicNotice }) {
  const { t, api } = usePlugin();
  const id = useId();
  const queryClient = useQueryClient();
  const key = useRef(idempotencyKey());
  const [words, setWords] = useState(empty);
  const [missing, setMissing] = useState<readonly Field[]>([]);
  const send = useMutation({
    mutationFn: () => api.object(notice.id, { ...words, idempotencyKey: key.current }),
    onSuccess() {
      key.current = idempotencyKey();
      setWords(empty);
      void queryClient.invalidateQueries({ queryKey: ['notices'] });
    },
    onError: () => {
      key.current = idempotencyKey();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const left = fields.filter((field) => words[field].trim() === '');
    setMissing(left);
    if (left.length === 0) send.mutate();
    else (event.currentTarget.elements.namedItem(left[0] ?? '') as HTMLElement | null)?.focus();
  };
  if (send.isSuccess) return <output className="fp-note" data-tone="good">{t('board.object.done')}</output>;
  const set = (field: Field) => (value: string) => setWords({ ...words, [field]: value });
  const said = (field: Field) => missing.includes(field) && <p id={`${id}-${field}-missing`} className="fp-missing">{t('board.object.required', { what: t(`board.object.${field}`) })}</p>;
  const common = (field: Field) => ({
    id: `${id}-${field}`, name: field, value: words[field], 'aria-required': true, 'aria-invalid': missing.includes(field), ...(missing.includes(field) ? { status: 'error' as const, 'aria-describedby': `${id}-${field}-missing` } : {}),
  });
  return (
    <form className="fp-card fp-stack" onSubmit={submit} noValidate aria-label={t('board.object')}>
      <h2>{t('board.object')}</h2>
      <div className="fp-field"><label htmlFor={`${id}-content`}>{t('board.object.content')}</label><Input.TextArea {...common('content')} rows={5} maxLength={2000} showCount placeholder={t('board.object.hint')} onChange={(event) => set('content')(event.target.value)} />{said('content')}</div>
      <div className="fp-field"><label htmlFor={`${id}-name`}>{t('board.object.name')}</label><Input {...common('name')} maxLength={40} autoComplete="name" onChange={(event) => set('name')(event.target.value)} />{said('name')}</div>
      <div className="fp-field"><label htmlFor={`${id}-contact`}>{t('board.object.contact')}</label><Input {...common('contact')} maxLength={100} placeholder={t('board.object.contactHint')} onChange={(event) => set('contact')(event.target.value)} />{said('contact')}</div>
      <p className="fp-muted">{t('board.object.privacy')}</p>
      {send.isError && <Problems problems={problemsOf(send.error)} clauses={{}} forms={[]} />}
      <div><Button type="primary" htmlType="submit" loading={send.isPending}>{t('board.object.send')}</Button></div>
    </form>
  );
}
