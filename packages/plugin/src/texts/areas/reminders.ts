import type { Words } from './words.ts';

/** Words of what has to be handed in, of reminders and of joint consents. */
export const zh = {
  'duty.title': '应报事项',
  'duty.nothing': '目前没有待报送的事项。',
  'duty.by': '应于 {date} 前报送（含当日）',
  'duty.begin': '去报送',
  'duty.done': '已于 {date} 报送',
  'duty.late': '已于 {date} 逾期报送',
  'duty.handedIn': '已报送 {n} 次',

  'message.title': '消息',
  'message.unread': '{n} 条未读',
  'message.allRead': '全部已读',
  'message.readAll': '全部标为已读',
  'message.read': '标为已读',
  'message.open': '打开办件',
  'message.deadline.ahead': '“{procedure}”的{what}于 {due} 截止，请及时办理。',
  'message.deadline.over': '“{procedure}”的{what}已于 {due} 截止，逾期仍可办理，并记为逾期。',
  'message.duty.ahead': '{what}应于 {due} 前报送，请及时填报。',
  'message.duty.over': '{what}应于 {due} 前报送，现已逾期，请尽快报送。',
  'message.settled': '（已办理）',
  'message.provisional': '（期限为暂定）',

  'consent.title': '联合同意',
  'consent.given': '{date} 已同意',
  'consent.asked': '待同意',
  'consent.count': '已同意 {n}/{all}',
} as const;

/** The same in English. */
export const en: Words<typeof zh> = {
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
