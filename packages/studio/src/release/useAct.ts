import { problemsOf } from '@filing/client';
import type { Problem } from '@filing/filing';
import { useRef, useState } from 'react';

/** Does one act at a time and keeps what it was refused for. */
export function useAct(): { readonly busy: boolean; readonly problems: readonly Problem[]; readonly run: (act: () => Promise<void>) => Promise<boolean> } {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const going = useRef(false);
  const run = async (act: () => Promise<void>): Promise<boolean> => {
    if (going.current) return false;
    going.current = true;
    setBusy(true);
    setProblems([]);
    try {
      await act();
      return true;
    } catch (error) {
      setProblems(problemsOf(error));
      return false;
    } finally {
      going.current = false;
      setBusy(false);
    }
  };
  return { busy, problems, run };
}
