import type { DraftSaver } from '@filing/client';
import { usePlugin } from '../root/pluginContext.ts';
import { formatShortTime } from '../texts/formatTime.ts';
import { useDraftState } from './useDraftState.ts';

/** Whether what was typed is safe. */
export function SaveIndicator({ saver }: { readonly saver: DraftSaver }) {
  const { t, now } = usePlugin();
  const { phase, savedAt, problems } = useDraftState(saver);
  const words = () => {
    if (phase === 'refused') return t('save.refused', { why: problems.map((problem) => t.problem(problem)).join(' ') });
    if (phase !== 'saved') return t(`save.${phase}`);
    return savedAt ? t('save.saved', { at: formatShortTime(savedAt, now()) }) : t('save.none');
  };
  return <output className="fp-saved" data-phase={phase} data-testid="save-state">{words()}</output>;
}
