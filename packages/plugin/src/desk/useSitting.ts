import { filingKey, filingsKey, idempotencyKey, judgementsKey, problemsOf } from '@filing/client';
import type { OpenJudgement, PermittedEvent, Problem } from '@filing/filing';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { actEvent } from '../pluginEvent.ts';
import { eventOf, type ActionDraft } from '../filing/actionDraft.ts';
import { usePlugin } from '../root/pluginContext.ts';

/** A project that could not be judged, and why. */
export interface Failure {
  readonly item: OpenJudgement;
  readonly problems: readonly Problem[];
}

/** Raises one act on many projects, one after the other: what is taken stays taken, the others say why not, and the same words sent again keep their key. */
export function useSitting() {
  const { api, t, say, options } = usePlugin();
  const queryClient = useQueryClient();
  const [sending, setSending] = useState(false);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const keys = useRef(new Map<string, string>());
  const keyFor = (words: string) => {
    const key = keys.current.get(words) ?? idempotencyKey();
    keys.current.set(words, key);
    return key;
  };
  const send = async (chosen: readonly OpenJudgement[], act: PermittedEvent, draft: ActionDraft): Promise<boolean> => {
    setSending(true);
    const versions = new Map<string, number>();
    const refused: Failure[] = [];
    for (const item of chosen) {
      const event = eventOf(act, { ...draft, data: { ...draft.data, project: item.project } }, null);
      const seenVersion = versions.get(item.filing) ?? item.version;
      try {
        const view = await api.raise(item.filing, { ...event, seenVersion, idempotencyKey: keyFor(JSON.stringify([item.filing, seenVersion, event])) });
        versions.set(item.filing, view.version);
        queryClient.removeQueries({ queryKey: filingKey(item.filing) });
        options.onEvent?.(actEvent(item.filing, event.type, view.state));
      } catch (error) {
        refused.push({ item, problems: problemsOf(error) });
      }
    }
    setFailures(refused);
    setSending(false);
    if (refused.length < chosen.length) say(t('sitting.done', { n: chosen.length - refused.length }));
    await Promise.all([queryClient.invalidateQueries({ queryKey: judgementsKey }), queryClient.invalidateQueries({ queryKey: filingsKey })]);
    return refused.length === 0;
  };
  return { send, sending, failures };
}
