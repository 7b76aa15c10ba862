import type { Words } from './words.ts';

/** Words of registrations, what rests on them, and certificates. */
export const zh = {
  'basis.only': '依据备案 {number}（{body}，{until}）',
  'basis.choose': '依据的备案',
  'basis.placeholder': '请选择',
  'basis.missing': '请先选择依据哪一个备案。',
  'basis.rests': '依据备案',

  'registration.until': '有效期至 {day}',
  'registration.forever': '长期有效',
  'registration.since': '{day} 起{state}：{reason}',
  'registration.title': '备案登记',
  'registration.number': '备案号',
  'registration.body': '机构名称',
  'registration.uscc': '统一社会信用代码',
  'registration.valid': '有效期',
  'registration.span': '{from} 至 {to}',
  'registration.span.open': '{from} 起，长期有效',
  'alike.title': '同类已有备案',
  'alike.none': '现无同类备案。',

  'registration.projects': '评价项目',
  'registration.state.valid': '有效', 'registration.state.suspended': '暂停', 'registration.state.expired': '到期', 'registration.state.removed': '已移出',
  'registration.published': '公布于 {at}',
  'registration.unpublished': '待公布',

  'certificate.list': '证书',
  'certificate.count': '共 {n} 份证书',
  'certificate.under': '{body}，备案号 {number}',
  'certificate.download': '下载证书清单（CSV）',
  'certificate.masked': '证件号码只显示前三位和后四位。',
  'certificate.page': '第 {n} 页，共 {pages} 页',
  'certificate.number': '证书编号', 'certificate.holder': '姓名', 'certificate.document': '证件号码', 'certificate.occupation': '职业（工种）', 'certificate.level': '级别', 'certificate.level.none': '不分级', 'certificate.issuedOn': '发证日期',
  'certificate.body': '发证机构', 'certificate.registration': '机构备案号',
} as const;

/** The same in English. */
export const en: Words<typeof zh> = {
  'basis.only': 'Rests on registration {number} ({body}, {until})',
  'basis.choose': 'Registration it rests on',
  'basis.placeholder': 'Please choose',
  'basis.missing': 'Please choose the registration it rests on first.',
  'basis.rests': 'Rests on',

  'registration.until': 'valid until {day}',
  'registration.forever': 'without an end',
  'registration.since': '{state} since {day}: {reason}',
  'registration.title': 'Registration',
  'registration.number': 'Number',
  'registration.body': 'Body',
  'registration.uscc': 'Credit code',
  'registration.valid': 'Valid',
  'registration.span': '{from} to {to}',
  'registration.span.open': 'from {from}, without an end',
  'alike.title': 'Registrations like it',
  'alike.none': 'There is none like it.',

  'registration.projects': 'Projects',
  'registration.state.valid': 'valid', 'registration.state.suspended': 'suspended', 'registration.state.expired': 'expired', 'registration.state.removed': 'removed',
  'registration.published': 'Published {at}',
  'registration.unpublished': 'Not published yet',

  'certificate.list': 'Certificates',
  'certificate.count': '{n} certificates',
  'certificate.under': '{body}, registration {number}',
  'certificate.download': 'Download the list (CSV)',
  'certificate.masked': 'Only the first three and last four characters of documents are shown.',
  'certificate.page': 'Page {n} of {pages}',
  'certificate.number': 'Certificate number', 'certificate.holder': 'Name', 'certificate.document': 'Document number', 'certificate.occupation': 'Occupation', 'certificate.level': 'Level', 'certificate.level.none': 'none', 'certificate.issuedOn': 'Issued on',
  'certificate.body': 'Issued by', 'certificate.registration': 'Registration',
};
