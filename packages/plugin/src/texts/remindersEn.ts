import type { remindersZh } from './remindersZh.ts';

/** The English texts of what has to be handed in, of reminders and of joint consents. */
export const remindersEn: Readonly<Record<keyof typeof remindersZh, string>> = {
  'duty.title': 'To be handed in',
  'duty.nothing': 'Nothing is to be handed in now.',
  'duty.by': 'due by {date}, that day included',
  'duty.begin': 'Hand in',
  'duty.done': 'Handed in on {date}',
  'duty.late': 'Handed in late, on {date}',
  'duty.handedIn': 'Handed in: {n}',

  'message.title': 'Messages',
  'message.unread': 'unread: {n}',
  'message.allRead': 'all read',
  'message.readAll': 'Mark all as read',
  'message.read': 'Mark as read',
  'message.open': 'Open the filing',
  'message.deadline.ahead': '{procedure}: “{what}” ends on {due}.',
  'message.deadline.over': '{procedure}: “{what}” ended on {due}. You can still act; it will be recorded as late.',
  'message.duty.ahead': '{what} is due by {due}.',
  'message.duty.over': '{what} was due by {due} and is overdue. Please hand it in soon.',
  'message.settled': ' (done)',
  'message.provisional': ' (the day is provisional)',

  'consent.title': 'Joint consent',
  'consent.given': 'Consented on {date}',
  'consent.asked': 'Asked',
  'consent.count': '{n} of {all} consented',
};
