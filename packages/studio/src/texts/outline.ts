import { defineTexts } from './texts.ts';

/** Words of the form editor. */
export const outlineTexts = defineTexts({
  'zh-CN': {
    forms: '表单', outline: '字段', 'outline.tree': '{form}的字段', preview: '预览', properties: '属性', json: 'JSON', parts: '表单的几个视图', 'form.itself': '整张表单',
    'role.layout': '分节', 'role.table': '表格', 'role.group': '一组', 'role.list': '列表',
    required: '必填', conditional: '有条件', 'required.when': '条件必填', computed: '自动计算', fact: '取自单位信息', fragment: '共用', problem: '{n} 处问题', warning: '{n} 处提醒',
    add: '添加字段', 'add.search': '查找字段或共用片段', 'add.into': '添加到：{where}', 'add.none': '没有这样的字段，请换个词。', 'add.fields': '字段', 'add.groups': '分组与列表', 'add.shared': '共用片段', 'add.close': '收起',
    up: '上移', down: '下移', out: '移出', in: '移入', copy: '复制', remove: '删除', rename: '改字段名', drag: '拖动“{what}”',
    'keys.hint': '方向键选择，Alt+↑↓ 移动，Alt+← 移出，Alt+→ 移入，F2 改字段名，Delete 删除，Ctrl+Z 撤销。',
    'did.add': '添加“{what}”', 'did.move': '移动“{what}”', 'did.copy': '复制“{what}”', 'did.remove': '删除“{what}”', 'did.rename': '“{what}”的字段名改为 {key}',
    'said.add': '已在“{where}”中添加“{what}”。', 'said.move': '“{what}”现在是“{where}”中的第 {n} 项，共 {all} 项。', 'said.copy': '已复制为“{what}”。', 'said.remove': '已删除“{what}”，可以撤销。', 'said.rename': '字段名已改为 {key}。', 'said.stays': '“{what}”不能再往这个方向移动。',
    'remove.sure': '删除“{what}”？', 'remove.inside': '其中的 {n} 个字段一并删除。', 'remove.named': '下列字段的条件或计算用到它，需要一并修改：', 'remove.yes': '删除', 'remove.no': '不删除', 'remove.data': '已填办件中的内容在迁移时另行保存，不会丢失。',
    'rename.label': '字段名（字母开头，只用字母和数字）', 'rename.yes': '改名', 'rename.no': '取消', 'rename.taken': '同一层已有 {key}，请换一个。', 'rename.form': '字段名以字母开头，只用字母和数字，最多 60 个字符。',
    'said.rename.left': '字段名已改为 {key}；另有 {n} 处用到它而未能一并更改，请核对。', 'rename.left': '条件、计算、样例、英文和流程中用到它的地方一并更改。以下各处不能自动更改，改名后请核对：',
    'left.unread': '“{form}”的“{what}”：公式有误，无法读懂。', 'left.either': '“{form}”的“{what}”：公式中的这个名称也可能指另一字段。', 'left.shared': '“{form}”的“{what}”：写在共用片段里。', 'left.whole': '“{form}”的“{what}”：整体取用这一组内容，按名称对应。', 'left.totals': '“{form}”的“{what}”：合计按名称对应各列。', 'left.fixed': '“{form}”的“{what}”：流程按这个名称取值。',
    'drag.start': '拿起“{what}”。', 'drag.over': '“{what}”在“{over}”处。', 'drag.own': '“{what}”在原来的位置。', 'drag.end': '已把“{what}”放到“{over}”处。', 'drag.end.none': '“{what}”放回原处。', 'drag.cancel': '没有移动“{what}”。', 'drag.how': '按空格键拿起，用上下方向键移动，再按空格键放下，按 Esc 取消。',
    frozen: '草案现在不能修改。', empty: '这张表单还没有字段。', missing: '没有这张表单。',
  },
  en: {
    forms: 'Forms', outline: 'Fields', 'outline.tree': 'Fields of {form}', preview: 'Preview', properties: 'Properties', json: 'JSON', parts: 'Views of the form', 'form.itself': 'The whole form',
    'role.layout': 'Section', 'role.table': 'Table', 'role.group': 'Group', 'role.list': 'List',
    required: 'required', conditional: 'conditional', 'required.when': 'required when', computed: 'computed', fact: 'from the organisation', fragment: 'shared', problem: 'problems: {n}', warning: 'warnings: {n}',
    add: 'Add a field', 'add.search': 'Find a field or shared fragment', 'add.into': 'Into: {where}', 'add.none': 'No such field; try another word.', 'add.fields': 'Fields', 'add.groups': 'Groups and lists', 'add.shared': 'Shared fragments', 'add.close': 'Close',
    up: 'Up', down: 'Down', out: 'Out', in: 'In', copy: 'Copy', remove: 'Remove', rename: 'Rename key', drag: 'Drag “{what}”',
    'keys.hint': 'Arrows select, Alt+↑↓ move, Alt+← out, Alt+→ in, F2 renames the key, Delete removes, Ctrl+Z undoes.',
    'did.add': 'Add “{what}”', 'did.move': 'Move “{what}”', 'did.copy': 'Copy “{what}”', 'did.remove': 'Remove “{what}”', 'did.rename': 'Key of “{what}” becomes {key}',
    'said.add': '“{what}” is added to “{where}”.', 'said.move': '“{what}” is number {n} of {all} in “{where}” now.', 'said.copy': 'Copied as “{what}”.', 'said.remove': '“{what}” is removed; this can be undone.', 'said.rename': 'The key is {key} now.', 'said.stays': '“{what}” cannot go further this way.',
    'remove.sure': 'Remove “{what}”?', 'remove.inside': 'The {n} fields in it go with it.', 'remove.named': 'Conditions or computations of these fields name it and need a change:', 'remove.yes': 'Remove', 'remove.no': 'Keep', 'remove.data': 'What filings have entered is kept aside when they are moved; nothing is lost.',
    'rename.label': 'Key (letters and digits, a letter first)', 'rename.yes': 'Rename', 'rename.no': 'Cancel', 'rename.taken': '{key} is taken on this level; choose another.', 'rename.form': 'A key begins with a letter and has letters and digits only, at most 60.',
    'said.rename.left': 'The key is {key} now; {n} places name it and could not follow: look at them.', 'rename.left': 'Conditions, computations, samples, English and the flow follow. These cannot; look at them afterwards:',
    'left.unread': '“{what}” of “{form}”: its formula has a mistake and cannot be read.', 'left.either': '“{what}” of “{form}”: the name in its formula may mean another field, too.', 'left.shared': '“{what}” of “{form}”: it stands in a shared fragment.', 'left.whole': '“{what}” of “{form}”: takes the whole group by the names in it.', 'left.totals': '“{what}” of “{form}”: totals belong to columns by name.', 'left.fixed': '“{what}” of “{form}”: the flow looks for this name.',
    'drag.start': 'Picked up “{what}”.', 'drag.over': '“{what}” is at “{over}”.', 'drag.own': '“{what}” is at its old place.', 'drag.end': '“{what}” was put at “{over}”.', 'drag.end.none': '“{what}” is back where it was.', 'drag.cancel': '“{what}” was not moved.', 'drag.how': 'Space picks up, up and down arrows move, space again puts down, Escape cancels.',
    frozen: 'The draft cannot be changed now.', empty: 'This form has no fields yet.', missing: 'There is no such form.',
  },
});
