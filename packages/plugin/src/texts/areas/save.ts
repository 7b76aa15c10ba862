import type { Words } from './words.ts';

/** Words of saving, and of two versions of one form. */
export const zh = {
  'save.saved': '已保存 {at}',
  'save.none': '填写后自动保存',
  'save.saving': '正在保存',
  'save.dirty': '正在保存',
  'save.waiting': '未保存，网络恢复后自动保存',
  'save.conflict': '未保存，需要您选择版本',
  'save.refused': '未保存：{why}',

  'conflict.title': '这份表在别处也被修改过',
  'conflict.what': '{who} 在 {at} 保存了另一个版本（可能是您打开的另一个页面）。两个版本都还在，没有被覆盖，请选择保留哪一个：',
  'conflict.someone': '有人',
  'conflict.field': '栏目',
  'conflict.mine': '这一页的版本',
  'conflict.theirs': '已保存的版本',
  'conflict.takeMine': '保留这一页的版本',
  'conflict.takeTheirs': '改用已保存的版本',
  'conflict.more': '另有 {n} 处不同',
} as const;

/** The same in English. */
export const en: Words<typeof zh> = {
  'save.saved': 'Saved {at}',
  'save.none': 'Saves itself as you type',
  'save.saving': 'Saving',
  'save.dirty': 'Saving',
  'save.waiting': 'Not saved; will save itself once the network is back',
  'save.conflict': 'Not saved; please choose a version',
  'save.refused': 'Not saved: {why}',

  'conflict.title': 'This form was also changed elsewhere',
  'conflict.what': '{who} saved another version at {at} (perhaps in another tab of yours). Both versions are kept and nothing was overwritten. Which one shall stay?',
  'conflict.someone': 'Someone',
  'conflict.field': 'Field',
  'conflict.mine': 'This page',
  'conflict.theirs': 'Saved version',
  'conflict.takeMine': 'Keep this page’s version',
  'conflict.takeTheirs': 'Use the saved version',
  'conflict.more': 'Further differences: {n}',
};
