import { isEventType, type EventType } from '@filing/filing';

/** What an event is called on the screen; one that does not exist stands as it is. */
export function eventTitle(t: (key: `event.${EventType}`) => string, event: string): string {
  return isEventType(event) ? t(`event.${event}`) : event;
}
