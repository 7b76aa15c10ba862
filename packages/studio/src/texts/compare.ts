import { defineTexts } from './texts.ts';

/** Words of comparing two revisions. */
export const compareTexts = defineTexts({
  'zh-CN': {
    title: '对照', with: '草案与第 {n} 版的差别', same: '没有差别。', count: '共 {n} 处差别', filter: '按文字筛选差别', part: '部分', 'part.all': '全部', none: '没有符合筛选条件的差别。',
    'part.form': '表单', 'part.policy': '规则与时限', 'part.flow': '流程', 'part.english': '英文', 'part.sample': '样例', 'part.invariant': '必须始终成立的规则', 'part.procedure': '事项',
    before: '原来', after: '现在', nothing: '（无）', clause: '依据 {clause}', log: '谁在何时改了什么', 'log.none': '还没有保存过修改。', 'log.at': '{who} · {at} · 第 {n} 次保存', opinions: '退回意见', raw: '原始数据对照', 'raw.which': '对照哪一部分', 'raw.label': '{name}：原来与现在的原始数据', whole: '（整体）',
    'key.title': '名称', 'key.required': '必填', 'key.type': '类型', 'key.enum': '选项', 'key.x-visible': '显示条件', 'key.x-compute': '计算公式', 'key.x-clause': '依据', 'key.x-component': '控件', 'key.description': '说明', 'key.default': '默认值', 'key.minimum': '最小值', 'key.maximum': '最大值', 'key.minLength': '最少字数', 'key.maxLength': '最多字数', 'key.minItems': '最少项数', 'key.maxItems': '最多项数', 'key.pattern': '格式', 'key.x-rules': '规则', 'key.assert': '条件', 'key.message': '提示', 'key.clause': '依据', 'key.severity': '性质', 'key.label': '显示为', 'key.value': '值', 'key.from': '起', 'key.to': '止', 'key.spans': '时段', 'key.days': '日', 'key.months': '月', 'key.workingDays': '工作日', 'key.period': '期限', 'key.zh': '中文', 'key.en': '英文', 'key.titleEn': '英文名称', 'key.remind': '提前提醒（天）', 'key.x-use': '共用片段', yes: '是', no: '否',
  },
  en: {
    title: 'Compare', with: 'How the draft differs from revision {n}', same: 'Nothing differs.', count: '{n} differences', filter: 'Filter by words', part: 'Part', 'part.all': 'All', none: 'No difference matches.',
    'part.form': 'Form', 'part.policy': 'Rules and periods', 'part.flow': 'Flow', 'part.english': 'English', 'part.sample': 'Samples', 'part.invariant': 'What must always hold', 'part.procedure': 'Procedure',
    before: 'Before', after: 'After', nothing: '(none)', clause: 'Rests on {clause}', log: 'Who changed what, and when', 'log.none': 'Nothing was saved yet.', 'log.at': '{who} · {at} · save {n}', opinions: 'Why it was returned', raw: 'Compare the raw data', 'raw.which': 'Which part', 'raw.label': '{name}: raw data before and after', whole: '(the whole)',
    'key.title': 'Title', 'key.required': 'Required', 'key.type': 'Type', 'key.enum': 'Options', 'key.x-visible': 'Shown when', 'key.x-compute': 'Formula', 'key.x-clause': 'Clause', 'key.x-component': 'Control', 'key.description': 'Help', 'key.default': 'Default', 'key.minimum': 'Minimum', 'key.maximum': 'Maximum', 'key.minLength': 'Fewest characters', 'key.maxLength': 'Most characters', 'key.minItems': 'Fewest items', 'key.maxItems': 'Most items', 'key.pattern': 'Pattern', 'key.x-rules': 'Rules', 'key.assert': 'Condition', 'key.message': 'Message', 'key.clause': 'Clause', 'key.severity': 'Weight', 'key.label': 'Shown as', 'key.value': 'Value', 'key.from': 'From', 'key.to': 'To', 'key.spans': 'Spans', 'key.days': 'Days', 'key.months': 'Months', 'key.workingDays': 'Working days', 'key.period': 'Period', 'key.zh': 'Chinese', 'key.en': 'English', 'key.titleEn': 'English title', 'key.remind': 'Reminders (days before)', 'key.x-use': 'Shared fragment', yes: 'yes', no: 'no',
  },
});
