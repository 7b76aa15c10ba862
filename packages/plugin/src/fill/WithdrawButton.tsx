import { problemsOf } from '@filing/client';
import type { FilingView } from '@filing/filing';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useRaise } from '../filing/useRaise.ts';
import { Problems } from '../parts/Problems.tsx';
import { usePlugin } from '../root/pluginContext.ts';

/** Withdraws the filing after asking once. */
export function WithdrawButton({ view }: { readonly view: FilingView }) {
  const { t } = usePlugin();
  const [open, setOpen] = useState(false);
  const [opinion, setOpinion] = useState('');
  const raise = useRaise(view, () => undefined);
  const permitted = view.permitted.find((each) => each.type === 'withdraw' && each.problems.length === 0);
  if (!permitted) return null;
  const title = t.pick(permitted.title, permitted.titleEn) || t('withdraw.title');
  return (
    <>
      <Button type="text" danger onClick={() => setOpen(true)}>{title}</Button>
      <Modal open={open} title={t('withdraw.title')} okText={title} okButtonProps={{ danger: true, loading: raise.isPending }} cancelText={t('cancel')} onCancel={() => setOpen(false)} destroyOnHidden
        onOk={() => raise.mutate({ type: 'withdraw', ...(opinion.trim() ? { opinion: opinion.trim() } : {}) }, { onSuccess: () => setOpen(false) })}>
        <p style={{ marginBottom: 10 }}>{t('withdraw.sure')}</p>
        <Input.TextArea aria-label={t('withdraw.opinion')} placeholder={t('withdraw.opinion')} rows={2} maxLength={500} value={opinion} onChange={(event) => setOpinion(event.target.value)} />
        {raise.isError && <Problems problems={problemsOf(raise.error)} clauses={view.clauses} forms={view.forms} />}
      </Modal>
    </>
  );
}
