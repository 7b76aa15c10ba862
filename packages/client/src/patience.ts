/** How long a call is waited for. */
export interface Patience {
  /** Aborts when the time is over, or when the caller gives up. */
  readonly signal: AbortSignal;
  /** True once the time was over. */
  readonly over: () => boolean;
  /** The call has ended: nothing is held any longer. */
  readonly end: () => void;
}

/** Waits so many milliseconds, or until the caller gives up. Its timer ends with the call: a signal of `AbortSignal.timeout` would hold all it was given to until its time. */
export function startPatience(milliseconds: number, caller: AbortSignal | undefined): Patience {
  const controller = new AbortController();
  let over = false;
  const timer = setTimeout(() => {
    over = true;
    controller.abort(new DOMException('timeout', 'TimeoutError'));
  }, milliseconds);
  const giveUp = () => controller.abort(caller?.reason);
  if (caller?.aborted) giveUp();
  caller?.addEventListener('abort', giveUp, { once: true });
  return {
    signal: controller.signal,
    over: () => over,
    end: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', giveUp);
    },
  };
}
