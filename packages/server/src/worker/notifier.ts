import type { EventType, Office } from '@filing/filing';

/** Something an office should hear of; which filing, never what is in it. */
export interface Notification {
  /** The same for every repetition, so that a receiver can drop doubles. */
  readonly id: string;
  readonly filing: string;
  readonly office: Office;
  readonly org: string | null;
  readonly event: EventType;
}

/** Tells the house's message service; called at least once for each notification, throws to be called again. */
export type Notifier = (notification: Notification) => Promise<void>;
