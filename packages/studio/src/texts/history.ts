import { defineTexts } from './texts.ts';

/** Words of a procedure's revisions and of moving filings. */
export const historyTexts = defineTexts({
  'zh-CN': {
    home: '← 政策制定', revisions: '已发布的各版', number: '版', title: '修改内容', since: '施行', author: '起草', approver: '审核', running: '在办件', nth: '第 {n} 版', deployed: '随系统部署', force: '现行', coming: '{day} 起施行', past: '已由新版替代', hash: '内容指纹 {hash}',
    look: '查看', 'look.title': '第 {n} 版（只读）', 'look.close': '收起', move: '迁移在办的件', 'move.title': '把在办的件迁移到第 {n} 版', back: '以此为新修订', export: '导出文件', acts: '办理',
    compare: '对照两版', 'compare.before': '原来的版', 'compare.after': '与之对照的版', 'compare.one': '只有一版，没有可以对照的。',
    'form.sample': '以样例填写，仅供查看。', 'form.fields': '填报项一览', 'form.field': '填报项', 'form.required': '必填', 'form.clause': '依据', 'rule.name': '规则', 'rule.value': '内容', yes: '是', no: '否', sometimes: '有条件',
    rules: '规则与时限', reason: '迁移原因', 'reason.missing': '请写明原因，申报单位和受理单位会看到。', 'move.go': '迁移所选 {n} 件', 'move.none': '请先勾选要迁移的件。', 'move.choose': '选择 {number}', 'move.all': '选择全部可迁移的件', 'move.progress': '已处理 {done} / {all} 件', 'move.done': '已迁移 {n} 件。', 'move.refused': '未能迁移 {n} 件', 'move.manual': '需人工的件', 'move.manual.about': '逐件填入决定的内容，再迁移；不填则留在原来的版。', 'move.fill': '{number}：填入后迁移', 'move.fill.go': '填入并迁移 {number}', 'move.fill.none': '这一件不能靠填入内容解决，请留在原来的版，或退回申报单位补正后再迁移。', 'move.other': '已在第 {n} 版，不需要迁移。',
    moved: '迁移过的件', 'moved.none': '没有迁移过的件。', 'moved.line': '第 {from} 版 → 第 {to} 版 · {who} · {at}', 'moved.reason': '原因：{reason}', 'moved.undo': '迁回', 'moved.undo.go': '迁回所选 {n} 件', 'moved.undo.reason': '迁回原因', 'moved.undo.choose': '选择迁回 {number}', 'moved.undo.not': '已不能迁回（之后改过内容或又迁移过）', 'moved.back': '已迁回 {n} 件。', 'moved.back.refused': '未能迁回 {n} 件',
  },
  en: {
    home: '← Policy desk', revisions: 'Published revisions', number: 'Revision', title: 'What changed', since: 'In force', author: 'Written by', approver: 'Approved by', running: 'Running filings', nth: 'Revision {n}', deployed: 'with the deployment', force: 'in force', coming: 'from {day}', past: 'followed by another', hash: 'Content hash {hash}',
    look: 'Look', 'look.title': 'Revision {n} (read only)', 'look.close': 'Close', move: 'Move running filings', 'move.title': 'Move running filings to revision {n}', back: 'Make it a new draft', export: 'Export files', acts: 'Acts',
    compare: 'Compare two revisions', 'compare.before': 'Before', 'compare.after': 'After', 'compare.one': 'There is one revision only.',
    'form.sample': 'Filled in with a sample, to be read only.', 'form.fields': 'Its fields', 'form.field': 'Field', 'form.required': 'Required', 'form.clause': 'Clause', 'rule.name': 'Rule', 'rule.value': 'What it says', yes: 'yes', no: 'no', sometimes: 'conditionally',
    rules: 'Rules and periods', reason: 'Why they are moved', 'reason.missing': 'Please say why; the applicant and the offices will read it.', 'move.go': 'Move the chosen {n}', 'move.none': 'Choose filings first.', 'move.choose': 'Choose {number}', 'move.all': 'Choose all that can be moved', 'move.progress': '{done} of {all} done', 'move.done': '{n} moved.', 'move.refused': '{n} could not be moved', 'move.manual': 'Filings that need a person', 'move.manual.about': 'Enter what was decided, then move them; left alone they stay under their revision.', 'move.fill': '{number}: enter and move', 'move.fill.go': 'Enter and move {number}', 'move.fill.none': 'This cannot be settled by entering a value: leave it under its revision, or return it to the applicant first.', 'move.other': 'Under revision {n} already.',
    moved: 'Filings that were moved', 'moved.none': 'No filing was moved.', 'moved.line': 'Revision {from} → revision {to} · {who} · {at}', 'moved.reason': 'Why: {reason}', 'moved.undo': 'Move back', 'moved.undo.go': 'Move back the chosen {n}', 'moved.undo.reason': 'Why they are moved back', 'moved.undo.choose': 'Choose {number} to move back', 'moved.undo.not': 'Cannot be moved back any more (changed or moved since)', 'moved.back': '{n} moved back.', 'moved.back.refused': '{n} could not be moved back',
  },
});
