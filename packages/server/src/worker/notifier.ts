import type { EventType, Office } from '@filing/filing';

/** Something an office should hear of; which filing, never what is in it. */
export interface Notification {
  /** The same for every repetition, so that a receiver can drop doubles. */
  readonly id: string;
  /** Null for a reminder of something nothing was begun for. */
  readonly filing: string | null;
  readonly office: Office;
  readonly org: string | null;
  readonly event: EventType | 'reminder';
}

/** Tells the house's message service; called at least once for each notification, throws to be called again. */
export type Notifier = (notification: Notification) => Promise<void>;
