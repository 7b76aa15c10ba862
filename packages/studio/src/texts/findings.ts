import { defineTexts } from './texts.ts';

/** Words of the check tab. */
export const findingsTexts = defineTexts({
  'zh-CN': {
    title: '检查', clean: '没有发现问题。', counts: '{errors} 处须改正，{warnings} 处请留意', errors: '须改正', warnings: '请留意', follows: '修改后自动重新检查。',
    'part.form': '表单', 'part.policy': '规则与时限', 'part.flow': '流程', 'part.english': '英文', 'part.sample': '样例不再成立', 'part.invariant': '必须始终成立的规则不成立',
    fix: '去修改', fault: '现在的写法还不能运行：{why}', numbered: '第 {n} 条', 'at.file': '申报样例', whole: '整体',
  },
  en: {
    title: 'Checks', clean: 'Nothing is wrong.', counts: '{errors} to correct, {warnings} to look at', errors: 'To correct', warnings: 'To look at', follows: 'Checked again after every change.',
    'part.form': 'Form', 'part.policy': 'Rules and periods', 'part.flow': 'Flow', 'part.english': 'English', 'part.sample': 'Samples that no longer hold', 'part.invariant': 'What must always hold and does not',
    fix: 'Go there', fault: 'As it is written it cannot run yet: {why}', numbered: 'No. {n}', 'at.file': 'Sample filing', whole: 'The whole',
  },
});
