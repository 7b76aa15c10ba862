import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { Refused } from '../release/Refused.tsx';
import { useAct } from '../release/useAct.ts';
import { useStudio } from '../root/studioContext.ts';
import { draftRoute } from '../root/studioRoute.ts';
import { homeTexts } from '../texts/home.ts';
import { useTexts } from '../texts/useTexts.ts';

interface Props {
  readonly procedure: string;
  /** The procedure's name for people. */
  readonly title: string;
  /** The published revision to go back to; absent: the one in force. */
  readonly from?: number;
  /** What the button says where it is not the beginning of a change. */
  readonly label?: string;
}

/** Begins a draft once it was said what it is for. */
export function StartDraft({ procedure, title, from, label }: Props) {
  const { api, go } = useStudio();
  const t = useTexts(homeTexts);
  const client = useQueryClient();
  const [purpose, setPurpose] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const { busy, problems, run } = useAct();
  const id = useId();
  const words = label ?? t('start');
  if (purpose === null) return <Button type={from === undefined ? 'primary' : 'default'} aria-label={`${words} ${title}`} onClick={() => setPurpose('')}>{words}</Button>;
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (purpose.trim() === '') return setMissing(true);
    void run(async () => {
      const draft = await api.startDraft({ procedure, title: purpose.trim(), ...(from === undefined ? {} : { from }) });
      await client.invalidateQueries({ queryKey: ['studio', 'desk'] });
      go(draftRoute(draft.id));
    });
  };
  return (
    <form className="st-start" onSubmit={begin} noValidate>
      <label htmlFor={id}>{t('start.title')}</label>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <Input id={id} autoFocus maxLength={100} placeholder={t('start.hint')} value={purpose} aria-invalid={missing} aria-describedby={`${id}-why`} onChange={(event) => { setPurpose(event.target.value); setMissing(false); }} />
      <p id={`${id}-why`} className="st-bad" role="alert">{missing ? t('start.missing') : ''}</p>
      <Refused problems={problems} />
      <div className="st-row">
        <Button type="primary" htmlType="submit" loading={busy}>{t('start.go')}</Button>
        <Button onClick={() => setPurpose(null)}>{t('start.cancel')}</Button>
      </div>
    </form>
  );
}
