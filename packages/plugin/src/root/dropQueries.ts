import type { QueryClient } from '@tanstack/react-query';

/** Forgets all that a client of screens that go holds, with the timers that would forget it in minutes: after the screens let go of it, and after what was under way has ended. */
export function dropQueries(client: QueryClient): void {
  queueMicrotask(() => {
    void client.cancelQueries().then(() => {
      // The cache forgets its mutations, but not their timers.
      for (const mutation of client.getMutationCache().getAll()) mutation.destroy();
      client.clear();
    });
  });
}
