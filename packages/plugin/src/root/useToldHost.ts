import { useEffect, useRef } from 'react';
import type { PluginOptions } from '../pluginOptions.ts';

/** Tells the host when the session ends and is open again, and then that the screen stands, once a view. */
export function useToldHost({ onEvent, view }: PluginOptions, stands: boolean, sessionOpen: boolean): void {
  const tell = useRef(onEvent);
  const was = useRef(sessionOpen);
  useEffect(() => {
    tell.current = onEvent;
  });
  useEffect(() => {
    if (was.current === sessionOpen) return;
    was.current = sessionOpen;
    tell.current?.({ type: sessionOpen ? 'session.open' : 'session.over' });
  }, [sessionOpen]);
  useEffect(() => {
    if (stands) tell.current?.({ type: 'ready', view });
  }, [stands, view]);
}
