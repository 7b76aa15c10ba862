import { Button } from 'antd';
import type { Form } from '@filing/filing';
import { moveField } from '../model/moveField.ts';
import { neighbourPlace } from '../model/neighbourPlace.ts';
import { outlineTexts } from '../texts/outline.ts';
import { useTexts } from '../texts/useTexts.ts';
import type { FormActs } from './useFormActs.ts';

interface Props {
  readonly form: Form;
  readonly path: string;
  readonly acts: FormActs;
  readonly adding: boolean;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
  readonly onRename: () => void;
}

const directions = [['up', '↑'], ['down', '↓'], ['out', '←'], ['in', '→']] as const;

/** What can be done to the selected field, as buttons. */
export function ActBar({ form, path, acts, adding, onAdd, onRemove, onRename }: Props) {
  const t = useTexts(outlineTexts);
  const can = (direction: (typeof directions)[number][0]) => {
    const place = neighbourPlace(form, path, direction);
    return place !== null && moveField(form, path, place) !== null;
  };
  const none = path === '';
  return (
    <div className="st-acts" role="toolbar" aria-label={t('outline')}>
      <Button type="primary" size="small" aria-expanded={adding} onClick={onAdd}>{t('add')}</Button>
      {directions.map(([direction, sign]) => <Button key={direction} size="small" disabled={none || !can(direction)} title={t(direction)} aria-label={t(direction)} onClick={() => acts.step(path, direction)}>{sign}</Button>)}
      <Button size="small" disabled={none} onClick={() => acts.copy(path)}>{t('copy')}</Button>
      <Button size="small" disabled={none} onClick={onRename}>{t('rename')}</Button>
      <Button size="small" danger disabled={none} onClick={onRemove}>{t('remove')}</Button>
    </div>
  );
}
