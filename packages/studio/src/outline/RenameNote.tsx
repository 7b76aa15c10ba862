import { Button, Input } from 'antd';
import { useId, useMemo, useState, type FormEvent } from 'react';
import { outlineTexts } from '../texts/outline.ts';
import { useTexts } from '../texts/useTexts.ts';
import type { FormActs } from './useFormActs.ts';

/** Asks for a field's new key. */
export function RenameNote({ path, acts, onDone }: { readonly path: string; readonly acts: FormActs; readonly onDone: () => void }) {
  const t = useTexts(outlineTexts);
  const id = useId();
  const now = path.split('.').at(-1) ?? '';
  const [key, setKey] = useState(now);
  const [fault, setFault] = useState('');
  const left = useMemo(() => [...new Set(acts.namedWithout(path))], [acts, path]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = key.trim();
    if (wanted === now || acts.rename(path, wanted)) return onDone();
    setFault(/^[A-Za-z][A-Za-z0-9]{0,59}$/.test(wanted) ? t('rename.taken', { key: wanted }) : t('rename.form'));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className="st-note" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onDone()} aria-label={t('rename')}>
      <label htmlFor={id}>{t('rename.label')}</label>
      <Input id={id} value={key} maxLength={60} onChange={(event) => setKey(event.target.value)} aria-describedby={`${id}-fault`} aria-invalid={fault !== ''} autoFocus // oxlint-disable-line jsx-a11y/no-autofocus
      />
      <p id={`${id}-fault`} className="st-bad" role="alert">{fault}</p>
      {left.length > 0 && <div className="st-muted"><p>{t('rename.left')}</p><ul className="st-list">{left.map((each) => <li key={each}>{each}</li>)}</ul></div>}
      <div className="st-row">
        <Button size="small" type="primary" htmlType="submit">{t('rename.yes')}</Button>
        <Button size="small" onClick={onDone}>{t('rename.no')}</Button>
      </div>
    </form>
  );
}
