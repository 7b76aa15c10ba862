import type { EventType, FilingEvent } from '@filing/filing';

/** The verbs in zh-CN, as every chain means them. */
export const verbs: Readonly<Record<EventType, string>> = {
  submit: '提交', withdraw: '撤回', approve: '通过', return: '退回', reject: '作不予通过', evaluate: '出具评估结论', submitProject: '提交项目材料',
  object: '提出异议', resolve: '处理异议', issue: '出具回执', report: '报备', publish: '公布', suspend: '暂停', resume: '恢复', remove: '移出', 'deadline.passed': '作期限届满处理',
};

/** The parts of an act in zh-CN. */
export const partNames: Readonly<Record<keyof Omit<FilingEvent, 'type'>, string>> = { answers: '填报内容', opinion: '意见', data: '办理记录', remarks: '批注', opens: '开放修改的内容', reasons: '说明理由', attachments: '附件', seal: '签章' };

/** The zh-CN sentences of refusals, each with what to do; codes and params let a screen say them in another language. */
export const sentences = {
  malformed: (part: string) => `“${part}”的格式不正确，请按接口说明填写。`,
  unknownEvent: (event: string) => `没有名为“${event}”的办理动作。`,
  noActor: '办理人身份不明，请重新登录后再试。',
  notPermitted: (state: string, event: string, possible: string) => `办件现处于“${state}”，不能${event}。${possible}`,
  possible: (list: string) => (list ? `现在可办理：${list}。` : '办件已办结，不再办理。'),
  wrongOffice: (event: string, offices: string) => `“${event}”由${offices}办理，请切换到相应身份。`,
  wrongOrganisation: (office: string) => `本办件不归您所在的单位办理，请由受理本办件的${office}办理。`,
  consentedBefore: (office: string, day: string, waiting: string) => `${office}已于 ${day} 同意，无需再办理；尚待${waiting}同意。`,
  validityOver: (until: string) => `本类备案的有效期统一截至 ${until}，现已届满，不能再出具回执，请按新的通知办理。`,
  wrongApplicant: '这不是您单位的办件，请核对登录身份。',
  decidedBefore: (step: string) => `您已在“${step}”环节办理过本办件，同一人不得办理同一办件的两个环节，请由其他人员办理。`,
  handedIn: '本次材料由您提交，须由本单位的其他人员审核办理，请更换办理人。',
  barred: '本办件涉及您所在的单位，您应当回避，请由其他人员办理。',
  ownOrganisation: '不得办理本单位申报的办件，请由其他人员办理。',
  windowClosed: (title: string, next: string) => `现不在${title}时间内，逾期不予受理。${next}`,
  nextWindow: (from: string, to: string) => `下一次受理时间为 ${from} 至 ${to}，草稿会一直保留。`,
  noNextWindow: '下一次受理时间另行公布。',
  opinionRequired: (event: string) => `请填写${event}的意见。`,
  scopeRequired: '请至少标注一处需补正的内容，或选择开放全部内容。',
  formUnknown: (form: string) => `申报材料中没有表单“${form}”，请核对。`,
  formNotAgain: (form: string) => `《${form}》在此次退回后不会再提交，请去掉对它的标注或开放。`,
  pathUnknown: (form: string, path: string) => `《${form}》中没有“${path}”这一项，请核对。`,
  answersMissing: (form: string) => `请填写《${form}》。`,
  answersUnknown: (form: string) => `本次提交不需要表单“${form}”，请去掉后再提交。`,
  dataUnknown: '此项办理没有需要填写的表，请去掉所填内容。',
  tooManyCopies: (form: string, limit: number) => `《${form}》最多可提交 ${limit} 份，请删减。`,
  repeated: (form: string, copy: number, earlier: number) => `第 ${copy} 份《${form}》与第 ${earlier} 份重复，请更正或删去一份。`,
  overLimit: (title: string, limit: number, count: number, soft: boolean) => (soft ? `“${title}”原则上不超过 ${limit}，现为 ${count}，请说明理由或删减。` : `“${title}”不超过 ${limit}，现为 ${count}，请删减。`),
  fieldClosed: '退回时未开放此项，请恢复为上次提交的内容；确需修改的，请联系退回单位。',
  projectRequired: '有多个项目待评估，请指明是哪一个。',
  projectUnknown: (project: string) => `没有序号为 ${project} 的项目，请核对。`,
  projectJudged: (project: string) => `项目 ${project} 已有评估结论，不能重复评估。`,
  objectionUnknown: (key: string) => `没有序号为 ${key} 的待处理异议，请核对。`,
  objectionRequired: '有多件异议待处理，请指明是哪一件。',
  certificateTwice: (row: number, earlier: number) => `第 ${row} 行与第 ${earlier} 行是同一人的同一职业（工种）、等级，不能重复发证，请更正或删去一行。`,
  numberPrefix: (prefix: string) => `机构备案号须以 ${prefix} 开头，请更正或留空由系统编号。`,
  refused: (event: string) => `当前条件下不能${event}，请核对办件情况。`,
  overdue: (title: string, day: string) => `“${title}”期限已于 ${day} 届满，系统正在处理，请刷新后查看。`,
  deadlineUnknown: '没有这个正在计算的期限。',
  deadlineProvisional: '期限所依据的工作日历尚未公布，暂不据以办结。',
  deadlineNotDue: '期限尚未届满。',
  systemOnly: '期限届满只由系统自行记录。',
} as const;
