import type { StatusTag as Tag } from '@filing/filing';
import { usePlugin } from '../root/pluginContext.ts';

const tones: Readonly<Record<Tag, 'calm' | 'going' | 'act' | 'good' | 'bad'>> = {
  draft: 'calm', returned: 'act', review: 'going', evaluation: 'going', preparing: 'act', consent: 'going', notice: 'going',
  filed: 'good', published: 'good', rejected: 'bad', lapsed: 'bad', withdrawn: 'calm', closed: 'calm',
};

/** A filing's status in one word and one colour; the state's own title where it says more. */
export function StatusTag({ tag, title }: { readonly tag: Tag; readonly title?: string }) {
  const { t } = usePlugin();
  return <span className="fp-tag" data-tone={tones[tag]}>{title ?? t(`tag.${tag}`)}</span>;
}
