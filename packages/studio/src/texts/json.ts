import { defineTexts } from './texts.ts';

/** Words of the JSON view. */
export const jsonTexts = defineTexts({
  'zh-CN': {
    title: '表单的 JSON', help: 'Ctrl+F 查找，Ctrl+Shift+[ 折叠。按 Esc 后再按 Tab 离开编辑框；改好后按“采用”，作为一步写入草案。', apply: '采用', reset: '放弃改动', step: '在 JSON 中修改“{title}”', applied: '已写入草案', frozen: '草案现在不能修改，仅供查看。', waiting: '改动尚未写入草案。', newer: '表单在别处又有改动；采用会以此处的文字为准。', clean: '与草案一致，没有发现问题。', more: '另有 {n} 处', line: '第 {n} 行：{why}',
    'fault.twice': '“{key}”写了两次，请删去一处', 'fault.syntax': '此处不是正确的 JSON，请检查逗号、引号和括号', 'fault.form': '表单须是对象：type 为 "object"，有 title 和 properties', 'fault.name': 'x-form 须为 "{name}"，不能在此改名', 'fault.long': '文字超过 {n} 个字符',
    find: '查找', replace: '替换为', next: '下一个', previous: '上一个', all: '全部', close: '关闭',
  },
  en: {
    title: 'The form as JSON', help: 'Ctrl+F finds, Ctrl+Shift+[ folds. Escape, then Tab leaves the editor; “Apply” puts the text into the draft as one step.', apply: 'Apply', reset: 'Drop the changes', step: 'Change “{title}” as JSON', applied: 'In the draft', frozen: 'The draft cannot be changed now; you can read it.', waiting: 'Not in the draft yet.', newer: 'The form was changed elsewhere too; applying takes this text.', clean: 'The same as the draft; nothing was found.', more: '{n} more', line: 'Line {n}: {why}',
    'fault.twice': '“{key}” is there twice; remove one', 'fault.syntax': 'This is not JSON; check commas, quotes and brackets', 'fault.form': 'A form is an object: type "object", with title and properties', 'fault.name': 'x-form has to be "{name}"; it is not renamed here', 'fault.long': 'More than {n} characters',
    find: 'Find', replace: 'Replace', next: 'Next', previous: 'Previous', all: 'All', close: 'Close',
  },
});
