import type { Sample } from '@filing/filing';
import { Select } from 'antd';
import { previewTexts } from '../texts/preview.ts';
import { useTexts } from '../texts/useTexts.ts';
import type { PreviewChoice } from './previewChoice.ts';

interface Props {
  readonly choice: PreviewChoice;
  readonly samples: readonly Sample[];
  readonly onChoose: (change: Partial<PreviewChoice>) => void;
}

/** What the preview shows: at which width, with what in it, to whom, in which language. */
export function PreviewBar({ choice, samples, onChoose }: Props) {
  const t = useTexts(previewTexts);
  const printed = choice.look === 'print';
  const group = <Key extends 'width' | 'access' | 'locale' | 'look'>(key: Key, label: string, options: readonly (readonly [PreviewChoice[Key], string])[], disabled = false) => (
    <fieldset className="st-switch" aria-label={label}>
      {options.map(([value, words]) => <button key={value} type="button" disabled={disabled} aria-pressed={choice[key] === value} onClick={() => onChoose({ [key]: value } as Partial<PreviewChoice>)}>{words}</button>)}
    </fieldset>
  );
  return (
    <div className="st-preview-bar">
      {group('look', t('look'), [['screen', t('screen')], ['print', t('print')]])}
      {group('width', t('width'), [['fit', t('fit')], ['desk', t('desk')], ['tablet', t('tablet')], ['phone', t('phone')]], printed)}
      {group('access', t('mode'), [['write', t('write')], ['read', t('read')]], printed)}
      {group('locale', t('language'), [['zh-CN', t('chinese')], ['en', t('english')]], printed)}
      <Select aria-label={t('filled')} size="small" value={choice.sample} onChange={(sample) => onChoose({ sample })} popupMatchSelectWidth={false} style={{ minWidth: 150, maxWidth: '100%' }}
        options={[{ value: '', label: t('empty') }, ...samples.map(({ name, expects }) => ({ value: name, label: t('sample', { name: name.split('.').slice(1).join('.') || name }) + (expects && expects.length > 0 ? t('invalid') : '') }))]} />
    </div>
  );
}
