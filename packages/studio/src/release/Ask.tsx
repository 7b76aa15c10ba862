import { Button, Input } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { releaseTexts } from '../texts/release.ts';
import { useTexts } from '../texts/useTexts.ts';

interface Props {
  /** What the button says that opens the question. */
  readonly label: string;
  /** What is asked once more before it is done. */
  readonly question?: string;
  /** Name of the text that has to be written; absent where none has. */
  readonly text?: string;
  readonly missing?: string;
  /** What the last button says. */
  readonly yes: string;
  readonly primary?: boolean;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly busy: boolean;
  readonly onYes: (text: string) => void;
}

/** An act that is asked for once more, with a text where one is needed. */
export function Ask({ label, question, text, missing, yes, primary = false, danger = false, disabled = false, busy, onYes }: Props) {
  const t = useTexts(releaseTexts);
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [empty, setEmpty] = useState(false);
  const id = useId();
  if (!open) return <Button type={primary ? 'primary' : 'default'} danger={danger} disabled={disabled} onClick={() => setOpen(true)}>{label}</Button>;
  const done = (event: FormEvent) => {
    event.preventDefault();
    if (text !== undefined && words.trim() === '') setEmpty(true);
    else onYes(words.trim());
  };
  return (
    <form className="st-note st-ask" onSubmit={done} noValidate aria-label={label}>
      {question !== undefined && <p>{question}</p>}
      {text !== undefined && (
        <div className="st-field">
          <label htmlFor={id}>{text}</label>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <Input.TextArea id={id} autoFocus rows={3} maxLength={2_000} value={words} aria-invalid={empty} aria-describedby={`${id}-why`} onChange={({ target }) => { setWords(target.value); setEmpty(false); }} />
          <p id={`${id}-why`} className="st-bad" role="alert">{empty ? missing : ''}</p>
        </div>
      )}
      <div className="st-row">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <Button type="primary" danger={danger} htmlType="submit" loading={busy} autoFocus={text === undefined}>{yes}</Button>
        <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
