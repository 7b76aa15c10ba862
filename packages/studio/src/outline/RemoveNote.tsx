import type { Form } from '@filing/filing';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { findNode, nodesOf } from '../model/formNode.ts';
import { namedBy } from '../model/namedBy.ts';
import { outlineTexts } from '../texts/outline.ts';
import { useTexts } from '../texts/useTexts.ts';
import type { FormActs } from './useFormActs.ts';

interface Props {
  readonly form: Form;
  readonly path: string;
  readonly acts: FormActs;
  readonly onDone: (removed: boolean) => void;
}

/** Says what removing a field touches, and asks. */
export function RemoveNote({ form, path, acts, onDone }: Props) {
  const t = useTexts(outlineTexts);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('button')?.focus(), [path]);
  const node = findNode(form, path);
  if (!node) return null;
  const inside = nodesOf(node).filter(({ role }) => role === 'field').length - (node.role === 'field' ? 1 : 0);
  const named = namedBy(form, path);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="st-note" data-tone="warn" role="alertdialog" aria-label={t('remove.sure', { what: acts.titleOf(path) })} ref={box} onKeyDown={(event) => event.key === 'Escape' && onDone(false)}>
      <strong>{t('remove.sure', { what: acts.titleOf(path) })}</strong>
      {inside > 0 && <p>{t('remove.inside', { n: inside })}</p>}
      {named.length > 0 && <><p>{t('remove.named')}</p><ul className="st-list">{named.map((each) => <li key={each.steps.join('/')}>{acts.titleOf(each.path)}</li>)}</ul></>}
      <p className="st-muted">{t('remove.data')}</p>
      <div className="st-row">
        <Button size="small" danger type="primary" onClick={() => { acts.remove(path); onDone(true); }}>{t('remove.yes')}</Button>
        <Button size="small" onClick={() => onDone(false)}>{t('remove.no')}</Button>
      </div>
    </section>
  );
}
