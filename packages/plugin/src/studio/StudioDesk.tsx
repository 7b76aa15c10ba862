import { createStudioApi, type Transport } from '@filing/client';
import { Studio, type StudioProps } from '@filing/studio';
import { useEffect, useMemo, useRef } from 'react';
import { adoptStudioStyles } from './adoptStudioStyles.ts';

/** What the policy desk needs of the screen it stands in. */
export interface StudioDeskProps extends Omit<StudioProps, 'api'> {
  readonly call: Transport['call'];
}

/** The policy desk under its styles. */
export function StudioDesk({ call, ...shown }: StudioDeskProps) {
  const box = useRef<HTMLDivElement>(null);
  const api = useMemo(() => createStudioApi({ call }), [call]);
  const { popups } = shown;
  useEffect(() => (box.current ? adoptStudioStyles([box.current, popups]) : undefined), [popups]);
  return <div ref={box}><Studio api={api} {...shown} /></div>;
}
