import { defineTexts } from './texts.ts';

/** Words of the builders and of the formula editor. */
export const formulaTexts = defineTexts({
  'zh-CN': {
    mode: '编写方式', 'mode.none': '不设', 'mode.never': '从不', 'mode.builder': '逐项选择', 'mode.formula': '公式', 'mode.kept': '这条公式逐项选择显示不了，按公式编辑；内容不变。',
    join: '满足方式', 'join.all': '以下全部满足', 'join.any': '以下任一满足', row: '条件 {n}', 'row.add': '加一个条件', 'row.remove': '删去条件 {n}', 'group.add': '加一组条件', 'group.remove': '删去这一组', group: '一组条件',
    field: '字段', 'field.choose': '选择字段', test: '比较', value: '值', 'value.other': '与另一字段比', 'value.plain': '与固定值比', yes: '是', no: '否',
    'test.is': '是', 'test.isNot': '不是', 'test.greater': '大于', 'test.atLeast': '不小于', 'test.less': '小于', 'test.atMost': '不大于', 'test.filled': '已填', 'test.empty': '未填', 'test.has': '包含（多选）', 'test.hasNot': '不包含（多选）', 'test.holds': '含有文字', 'test.begins': '开头是',
    kind: '算什么', 'kind.sum': '某列合计', 'kind.count': '行数', 'kind.added': '几项相加', 'kind.percent': '百分比', 'kind.joined': '拼接文字', 'kind.same': '照抄某字段',
    list: '表格', column: '列', digits: '保留小数位', 'digits.none': '不取整', part: '分子', whole: '分母', piece: '第 {n} 段', 'piece.text': '文字', 'piece.field': '字段', 'piece.add.text': '加文字', 'piece.add.field': '加字段', 'piece.remove': '删去第 {n} 段',
    formula: '公式', 'formula.help': '输入时给出字段名和函数（Ctrl+空格再次显示）。按 Esc 后再按 Tab 离开编辑框。', 'formula.kept': '公式有误，暂未写入草案；上一条仍有效。', 'formula.ok': '公式无误。', at: '第 {n} 个字符：{why}',
    trial: '试算', 'trial.sample': '样例', 'trial.none': '没有样例', 'trial.value': '结果：{value}', 'trial.empty': '（空）', 'trial.yes': '是', 'trial.no': '否', 'trial.row': '第 {n} 行',
    'fault.unknown': '没有名为“{name}”的字段。请从提示中选择字段名', 'fault.yesOrNo': '这里要的是“是或否”，请写成比较，例如 level == "3"', 'fault.quote': '引号没有成对，请补上后一个 "', 'fault.bracket': '括号没有成对，请补上 )', 'fault.square': '方括号没有成对，请补上 ]', 'fault.end': '公式没有写完，此处还缺一项', 'fault.equals': '比较相等请写两个等号 ==', 'fault.sign': '此处不认识“{what}”，请检查符号或补上运算', 'fault.call': '没有“{what}”这样的函数，或括号内的项数、种类不对', 'fault.kinds': '数字、文字、是否不能这样一起运算（{what}）', 'fault.logic': '“并且”“或者”两边都要是“是或否”的条件', 'fault.long': '公式太长，最多 2000 个字符', 'fault.matches': '公式不用 matches；文字样式请在“限度与格式”中写', 'fault.rows': '不能在逐行运算之内再逐行运算', 'fault.large': '公式太大，请拆开或简化', 'fault.other': '公式读不懂，请检查',
    'name.value': '本字段的值', 'name.root': '整张表单', 'name.row': '所在的行', 'name.index': '行号，从 0 起', 'name.applicant': '申请人资料', 'name.forms': '其他表单', 'name.policy': '业务规则的值', 'name.today': '今天', 'name.basis': '所依据的备案',
    'call.sum': '某列合计', 'call.round': '保留几位小数', 'call.count': '有几项', 'call.distinct': '某列没有重复', 'call.contains': '某列含有某值', 'call.once': '某列中只出现一次', 'call.filled': '已填写', 'call.known': '第一个已知的值',
  },
  en: {
    mode: 'How it is written', 'mode.none': 'None', 'mode.never': 'Never', 'mode.builder': 'Choose', 'mode.formula': 'Formula', 'mode.kept': 'The rows cannot show this formula; it is edited as a formula and stays as it is.',
    join: 'Which must hold', 'join.all': 'All of these hold', 'join.any': 'Any of these holds', row: 'Condition {n}', 'row.add': 'Add a condition', 'row.remove': 'Remove condition {n}', 'group.add': 'Add a group', 'group.remove': 'Remove this group', group: 'Group of conditions',
    field: 'Field', 'field.choose': 'Choose a field', test: 'Comparison', value: 'Value', 'value.other': 'Compare with another field', 'value.plain': 'Compare with a value', yes: 'Yes', no: 'No',
    'test.is': 'is', 'test.isNot': 'is not', 'test.greater': 'greater than', 'test.atLeast': 'at least', 'test.less': 'less than', 'test.atMost': 'at most', 'test.filled': 'is filled in', 'test.empty': 'is empty', 'test.has': 'includes', 'test.hasNot': 'does not include', 'test.holds': 'contains the text', 'test.begins': 'begins with',
    kind: 'What is worked out', 'kind.sum': 'Sum of a column', 'kind.count': 'Number of rows', 'kind.added': 'Several added', 'kind.percent': 'Per cent', 'kind.joined': 'Text put together', 'kind.same': 'Copy of a field',
    list: 'Table', column: 'Column', digits: 'Decimal places', 'digits.none': 'not rounded', part: 'Part', whole: 'Whole', piece: 'Piece {n}', 'piece.text': 'Text', 'piece.field': 'Field', 'piece.add.text': 'Add text', 'piece.add.field': 'Add a field', 'piece.remove': 'Remove piece {n}',
    formula: 'Formula', 'formula.help': 'Field names and functions are offered as you type (Ctrl+Space shows them again). Escape, then Tab leaves the editor.', 'formula.kept': 'The formula is wrong and not in the draft yet; the one before applies.', 'formula.ok': 'The formula is sound.', at: 'Character {n}: {why}',
    trial: 'Try it', 'trial.sample': 'Sample', 'trial.none': 'There is no sample', 'trial.value': 'Value: {value}', 'trial.empty': '(empty)', 'trial.yes': 'yes', 'trial.no': 'no', 'trial.row': 'Row {n}',
    'fault.unknown': 'There is no field called “{name}”; choose one that is offered', 'fault.yesOrNo': 'A yes or no is needed here; write a comparison such as level == "3"', 'fault.quote': 'A quotation mark is missing; add the closing "', 'fault.bracket': 'A bracket is missing; add )', 'fault.square': 'A bracket is missing; add ]', 'fault.end': 'The formula is not finished; something is missing here', 'fault.equals': 'Write two equals signs, ==, to compare', 'fault.sign': '“{what}” is not known here; check the sign or add an operator', 'fault.call': 'There is no function “{what}”, or what is in its brackets does not fit', 'fault.kinds': 'Numbers, texts and yes-or-no cannot be worked out together like this ({what})', 'fault.logic': 'Both sides of && and || have to be a yes or no', 'fault.long': 'The formula is longer than 2,000 characters', 'fault.matches': 'Formulas take no matches; write a pattern under limits', 'fault.rows': 'Rows cannot be gone through inside going through rows', 'fault.large': 'The formula is too large; split or simplify it', 'fault.other': 'The formula cannot be read; check it',
    'name.value': 'value of this field', 'name.root': 'the whole form', 'name.row': 'the row it is in', 'name.index': 'number of the row, from 0', 'name.applicant': 'what is known of the applicant', 'name.forms': 'the other forms', 'name.policy': 'values of the policy', 'name.today': 'today', 'name.basis': 'the registration it rests on',
    'call.sum': 'sum of a column', 'call.round': 'rounded to digits', 'call.count': 'how many', 'call.distinct': 'no value twice in a column', 'call.contains': 'a column holds a value', 'call.once': 'at most once in a column', 'call.filled': 'is filled in', 'call.known': 'the first that is known',
  },
});

/** The names of the builders' words. */
export type FormulaKey = keyof (typeof formulaTexts)['zh-CN'];
