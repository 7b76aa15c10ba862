import type { BasisChoices } from '@filing/filing';
import { Select } from 'antd';
import { useId } from 'react';
import { usePlugin } from '../root/pluginContext.ts';
import { untilText } from '../texts/untilText.ts';

interface Props {
  readonly choices: BasisChoices;
  readonly chosen: string | null;
  readonly missing: boolean;
  readonly onChoose: (number: string) => void;
  readonly onSearch: (words: string) => void;
}

const few = 8;

/** Which registration a new filing rests on, where there are several; long lists are searched on the server. */
export default function BasisChoice({ choices, chosen, missing, onChoose, onSearch }: Props) {
  const { t } = usePlugin();
  const id = useId();
  const options = choices.items.map(({ number, body, validUntil }) => ({ value: number, label: `${number} · ${body} · ${untilText(validUntil, t)}` }));
  return (
    <div className="fp-stack-s" style={{ gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 }}>
      <label htmlFor={id}>{t('basis.choose')}</label>
      <Select id={id} style={{ width: '100%' }} value={chosen} options={options} placeholder={t('basis.placeholder')} aria-required aria-invalid={missing || undefined} aria-describedby={missing ? `${id}-missing` : undefined}
        {...(missing ? { status: 'error' as const } : {})} {...(options.length > few ? { showSearch: { filterOption: false, onSearch } } : {})} onChange={onChoose} />
      {missing && <p id={`${id}-missing`} className="fp-small" role="alert">{t('basis.missing')}</p>}
    </div>
  );
}
