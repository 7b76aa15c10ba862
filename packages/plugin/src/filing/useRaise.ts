import { filingKey, filingsKey, idempotencyKey, ProblemError } from '@filing/client';
import type { FilingEvent, FilingView } from '@filing/filing';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { actEvent } from '../pluginEvent.ts';
import { usePlugin } from '../root/pluginContext.ts';

/** Raises events on a filing: the same words sent twice keep their key, a stale version brings the newer view in and throws. */
export function useRaise(view: FilingView, onStale: () => void) {
  const { api, options } = usePlugin();
  const queryClient = useQueryClient();
  const last = useRef({ words: '', key: '' });
  return useMutation({
    mutationFn: (event: FilingEvent) => {
      const words = JSON.stringify([event, view.version]);
      if (last.current.words !== words) last.current = { words, key: idempotencyKey() };
      return api.raise(view.id, { ...event, seenVersion: view.version, idempotencyKey: last.current.key });
    },
    onSuccess(next, event) {
      last.current = { words: '', key: '' };
      queryClient.setQueryData(filingKey(view.id), next);
      void queryClient.invalidateQueries({ queryKey: filingsKey });
      options.onEvent?.(actEvent(view.id, event.type, next.state));
    },
    onError(error) {
      const current = error instanceof ProblemError && error.has('version.stale') ? (error.body['current'] as FilingView | undefined) : undefined;
      if (!current) return;
      queryClient.setQueryData(filingKey(view.id), current);
      onStale();
    },
  });
}
