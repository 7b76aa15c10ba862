import { defineTexts } from './texts.ts';

/** Words of export and import. */
export const filesTexts = defineTexts({
  'zh-CN': {
    menu: '文件', export: '导出为 zip', 'export.say': '已导出 {n} 个文件。', 'export.hint': '按 forms/ 与 flows/ 的目录存放，可直接放入代码库。', import: '导入文件', choose: '选择文件…', 'import.hint': '选择导出的 zip，或 forms/、flows/ 目录中的若干文件；只选几个文件时，其余保持不变。',
    reading: '正在读取…', problems: '没有导入，有 {n} 处问题，草案未改动', differences: '导入后将有 {n} 处改动', same: '文件与草案相同，没有改动。', more: '另有 {n} 处', take: '导入到草案', cancel: '取消', done: '导入文件', 'done.say': '已导入，共 {n} 处改动；可以撤销。', broken: '这些文件无法比较：{why}', unclear: '“{file}”在哪个目录下不清楚，请用 zip 导入，或保留原文件名。', twice: '“{file}”选了不止一个。', large: '“{file}”过大，最多 {most} MB。', oneZip: '一次只能导入一个 zip，或若干个 json 文件。',
  },
  en: {
    menu: 'Files', export: 'Export as zip', 'export.say': '{n} files exported.', 'export.hint': 'Laid out as forms/ and flows/, ready for the repository.', import: 'Import files', choose: 'Choose files…', 'import.hint': 'Choose an exported zip, or files out of forms/ and flows/; of a few files alone the rest stays as it is.',
    reading: 'Reading…', problems: 'Not imported: {n} problems; the draft is unchanged', differences: 'This will change {n} things', same: 'The files say what the draft says; nothing to change.', more: '{n} more', take: 'Import into the draft', cancel: 'Cancel', done: 'Import files', 'done.say': 'Imported, {n} changes; it can be undone.', broken: 'These files cannot be compared: {why}', unclear: 'It is not clear where “{file}” lies; import a zip, or keep its name.', twice: '“{file}” was chosen more than once.', large: '“{file}” is too large, at most {most} MB.', oneZip: 'Import one zip at a time, or several json files.',
  },
});
