import { defineTexts } from './texts.ts';

/** Words of the policy desk's first screen. */
export const homeTexts = defineTexts({
  'zh-CN': {
    title: '政策制定', about: '修改表单和规则，先看对在办件的影响，再由第二人审核发布。', search: '查找事项、通知或草案', none: '没有符合查找条件的事项。', empty: '还没有可以修改的事项。',
    waiting: '待我审核', 'waiting.item': '{who}提交 · {procedure}', review: '审核', procedures: '事项',
    'revision.current': '现行第 {n} 版', 'revision.since': '{day} 起施行', 'revision.by': '{author}起草，{approver}审核', 'revision.deployed': '随系统部署发布', running: '在办 {n} 件',
    coming: '第 {n} 版（{title}）将于 {day} 施行', drafts: '草案', 'drafts.none': '没有草案。', history: '各版与迁移',
    start: '开始修改', 'start.title': '这次修改为了什么', 'start.hint': '例如：落实 2027 年通知', 'start.go': '建立草案', 'start.cancel': '取消', 'start.missing': '请写明这次修改为了什么。',
    'draft.editing': '{who}起草中', 'draft.mine': '由我起草', 'draft.submitted': '等待第二人审核', 'draft.submitted.me': '等待我审核', 'draft.outdated': '起草后已有新版发布或施行', 'draft.updated': '{at} 保存', unnamed: '（未命名草案）',
  },
  en: {
    title: 'Policy desk', about: 'Change forms and rules, see what it does to running filings, then publish with a second person.', search: 'Find a procedure, notice or draft', none: 'No procedure matches.', empty: 'There is no procedure to change yet.',
    waiting: 'Waiting for my approval', 'waiting.item': 'Submitted by {who} · {procedure}', review: 'Review', procedures: 'Procedures',
    'revision.current': 'Revision {n} in force', 'revision.since': 'since {day}', 'revision.by': 'written by {author}, approved by {approver}', 'revision.deployed': 'published with the deployment', running: '{n} running filings',
    coming: 'Revision {n} ({title}) will be in force from {day}', drafts: 'Drafts', 'drafts.none': 'No drafts.', history: 'Revisions and moves',
    start: 'Start a change', 'start.title': 'What this change is for', 'start.hint': 'For example: the notice of 2027', 'start.go': 'Begin the draft', 'start.cancel': 'Cancel', 'start.missing': 'Please say what this change is for.',
    'draft.editing': 'being written by {who}', 'draft.mine': 'being written by me', 'draft.submitted': 'waiting for the second person', 'draft.submitted.me': 'waiting for my approval', 'draft.outdated': 'another revision was published or came into force since', 'draft.updated': 'saved {at}', unnamed: '(draft without a title)',
  },
});
