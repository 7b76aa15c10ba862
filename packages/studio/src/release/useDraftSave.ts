import type { DraftSave } from '@filing/client';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { useAct } from './useAct.ts';

/** Saves what belongs to a draft besides its source, on top of what is unsaved. */
export function useDraftSave() {
  const { api } = useStudio();
  const { flush, take } = useWorkbench();
  const { busy, problems, run } = useAct();
  const save = (more: Omit<DraftSave, 'version' | 'source'>) => run(async () => {
    const { id, version } = await flush();
    take(await api.saveDraft(id, { version, ...more }));
  });
  return { busy, problems, save };
}
