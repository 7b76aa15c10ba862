import { defineTexts } from './texts.ts';

/** Words of the preview. */
export const previewTexts = defineTexts({
  'zh-CN': {
    width: '宽度', fit: '适应', desk: '电脑', tablet: '平板', phone: '手机', filled: '内容', empty: '空白', sample: '样例：{name}', invalid: '（应被退回）', mode: '状态', write: '填写', read: '只读', language: '语言', chinese: '中文', english: '英文', look: '显示', screen: '屏幕', print: '打印',
    broken: '这张表单目前不完整，以下是最近一次可以显示的样子。{why}', never: '这张表单还不能显示，请先按“检查”中的说明修改。', 'print.frame': '“{form}”的打印样式', canvas: '“{form}”的预览', hint: '点击预览中的栏目可在左侧选中它。', noUpload: '预览中不能上传文件。',
  },
  en: {
    width: 'Width', fit: 'Fit', desk: 'Desk', tablet: 'Tablet', phone: 'Phone', filled: 'Content', empty: 'Empty', sample: 'Sample: {name}', invalid: ' (to be refused)', mode: 'State', write: 'To write', read: 'Read-only', language: 'Language', chinese: 'Chinese', english: 'English', look: 'Shown', screen: 'On screen', print: 'Printed',
    broken: 'The form is not whole at the moment; this is how it could last be shown. {why}', never: 'The form cannot be shown yet; change what “Checks” names first.', 'print.frame': '“{form}” as it is printed', canvas: 'Preview of “{form}”', hint: 'Click a field in the preview to select it on the left.', noUpload: 'Files cannot be uploaded in the preview.',
  },
});
