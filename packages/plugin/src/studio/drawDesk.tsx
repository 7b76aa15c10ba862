import { ProblemError, type Transport } from '@filing/client';
import { useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { Answers } from '../root/Answers.tsx';
import { Look } from '../root/Look.tsx';
import { StudioDesk, type StudioDeskProps } from './StudioDesk.tsx';

/** A policy desk that was drawn. */
export interface DrawnDesk {
  update(props: StudioDeskProps): void;
  unmount(): void;
}

/** Draws the policy desk with a React of its own into a place of the plugin's; what it cannot bear itself it says to `onFault`. */
export function drawDesk(place: HTMLElement, onFault: (error: unknown) => void): DrawnDesk {
  const root = createRoot(place, { onUncaughtError: onFault });
  return {
    update: (props) => root.render(<Desk {...props} />),
    unmount: () => root.unmount(),
  };
}

function Desk({ call: theirs, ...props }: StudioDeskProps) {
  const call = useMemo<Transport['call']>(() => (path, given) => theirs<never>(path, given).catch((error: unknown) => {
    throw ownError(error);
  }), [theirs]);
  return (
    <Look locale={props.locale} popups={props.popups}>
      <Answers call={call}><StudioDesk call={call} {...props} /></Answers>
    </Look>
  );
}

/** The other script has a `ProblemError` of its own, which is none of this one's. */
function ownError(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'ProblemError') return error;
  const { status, problems, body } = error as ProblemError;
  return new ProblemError(status, problems, body);
}
