import { defineTexts } from './texts.ts';

/** Words of the studio's frame. */
export const rootTexts = defineTexts({
  'zh-CN': {
    loading: '正在载入…', failed: '没有成功', retry: '重试', home: '业务规则', back: '返回',
    'fault.title': '这一部分没能显示', 'fault.what': '已做的修改都保留着。可以重试，或换到别的页签。',
    'tab.forms': '表单', 'tab.rules': '规则与时限', 'tab.flow': '流程', 'tab.check': '检查', 'tab.compare': '对照', 'tab.release': '影响与发布', tabs: '草案的各部分',
    undo: '撤销', redo: '重做', 'undo.what': '撤销：{what}', 'redo.what': '重做：{what}', save: '保存', 'undo.done': '已撤销：{what}', 'redo.done': '已重做：{what}',
    'save.saved': '已保存', 'save.saving': '正在保存…', 'save.waiting': '有修改尚未保存', 'save.offline': '连接不上服务器，修改暂存在本机，恢复后自动保存', 'save.conflict': '另有人保存过，请选择采用哪一份', 'save.refused': '服务器没有接受这次保存：{why}',
    'frozen.submitted': '草案已提交，等待第二人审核，现在不能修改。', 'frozen.published': '草案已发布，不能再修改。', 'frozen.discarded': '草案已放弃，不能再修改。',
    revision: '依据第 {n} 版', outdated: '起草之后又发布了新的一版，请在“对照”中查看差别。',
    'conflict.title': '{who}在 {at} 保存了另一份', 'conflict.what': '两份都在：采用对方的，您的一份留在“撤销”里；保留您的，对方的改动会被覆盖。', 'conflict.theirs': '采用对方的', 'conflict.mine': '保留我的', 'conflict.differ': '您的一份与对方的差别（{n} 处）', 'conflict.adopt': '采用对方的版本', 'conflict.more': '另有 {n} 处', 'conflict.took': '已采用对方的版本；按“撤销”可回到您的一份。', 'conflict.kept': '已保留您的版本。',
    unnamed: '（未命名草案）', restored: '恢复本机暂存的修改', taken: '采用服务器上的版本',
  },
  en: {
    loading: 'Loading…', failed: 'That did not work', retry: 'Try again', home: 'Forms and rules', back: 'Back',
    'fault.title': 'This part could not be shown', 'fault.what': 'Everything you changed is kept. Try again, or go to another tab.',
    'tab.forms': 'Forms', 'tab.rules': 'Rules and periods', 'tab.flow': 'Flow', 'tab.check': 'Checks', 'tab.compare': 'Compare', 'tab.release': 'Impact and release', tabs: 'Parts of the draft',
    undo: 'Undo', redo: 'Redo', 'undo.what': 'Undo: {what}', 'redo.what': 'Redo: {what}', save: 'Save', 'undo.done': 'Undone: {what}', 'redo.done': 'Redone: {what}',
    'save.saved': 'Saved', 'save.saving': 'Saving…', 'save.waiting': 'Not saved yet', 'save.offline': 'The server cannot be reached; changes are kept here and saved once it can', 'save.conflict': 'Somebody else saved; choose which version to use', 'save.refused': 'The server did not take this save: {why}',
    'frozen.submitted': 'The draft waits for the second person and cannot be changed now.', 'frozen.published': 'The draft is published and cannot be changed.', 'frozen.discarded': 'The draft was given up and cannot be changed.',
    revision: 'From revision {n}', outdated: 'Another revision was published since this draft began; see “Compare”.',
    'conflict.title': '{who} saved another version at {at}', 'conflict.what': 'Both are kept: take theirs and yours stays in “Undo”; keep yours and theirs is overwritten.', 'conflict.theirs': 'Take theirs', 'conflict.mine': 'Keep mine', 'conflict.differ': 'How yours differs from theirs ({n})', 'conflict.adopt': 'Take their version', 'conflict.more': '{n} more', 'conflict.took': 'Their version is taken; “Undo” brings yours back.', 'conflict.kept': 'Your version is kept.',
    unnamed: '(draft without a title)', restored: 'Restore what this browser kept', taken: 'Take what the server has',
  },
});
