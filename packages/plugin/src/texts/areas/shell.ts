import type { Words } from './words.ts';

/** Words of what every screen says: loading, faults, session, buttons. */
export const zh = {
  'demo.banner': '演示模式：数据与人员均为虚构，时间可以拨动。',
  'options.title': '办件插件没有启动',
  'options.what': '嵌入页面给出的配置有误，请联系系统管理员按下列说明修改：',

  'fault.title': '这一页出了差错',
  'fault.what': '已填写的内容已保留，不会丢失。请点“重新打开”；若仍不行，请刷新页面或联系管理员。',
  'fault.again': '重新打开',
  'loading': '正在加载',
  'form.none': '这个办件没有您可查看的表单“{form}”，请核对页面配置的表单名称与登录身份。',

  'session.apiBase': '请门户管理员核对 apiBase（{apiBase}）。',
  'session.over': '登录已过期。请在门户重新登录，然后点“继续”；已填写的内容保留在本机，随后自动保存。',
  'session.retry': '继续',
  'session.stranger': '门户登录的人员与登录凭证不一致，为保护信息未显示内容。请退出门户后重新登录；如仍出现，请联系门户管理员。',
  'failed.title': '没有取到内容',
  'failed.retry': '重试',
  'back.list': '返回列表',
  'clause.show': '依据',
  'clause.of': '依据 {id}',
  'close': '关闭',
  'cancel': '取消',
  'yes': '是',
  'no': '否',
  'none': '—',
  'colon': '：',
  'unfilled': '未填写',
  'download': '下载',

  'print': '打印',
  'print.form': '打印“{title}”',
  'print.unsaved': '有内容尚未保存，请待保存后再打印。',
  'acting': '当前办理身份',
  'warning': '提示',
  'error': '须改正',

  'studio.title': '政策制定',
  'studio.notYours': '这里供政策业务人员修改表单和规则。您的账号没有这项职责，如需办理请联系单位管理员。',
  'studio.missing': '没有取到政策制定页面的文件 {address}。请联系门户管理员：该文件应与 filing-plugin.js 放在同一目录，并允许本页面读取。',
} as const;

/** The same in English. */
export const en: Words<typeof zh> = {
  'demo.banner': 'Demonstration: people and data are invented, and the clock can be moved.',
  'options.title': 'The filing plugin did not start',
  'options.what': 'The page that embeds it gave wrong options. Please ask the administrator to change:',

  'fault.title': 'This page failed',
  'fault.what': 'What you entered is kept. Choose “Open again”; if that does not help, reload the page or ask the administrator.',
  'fault.again': 'Open again',
  'loading': 'Loading',
  'form.none': 'This filing has no form “{form}” that you may see. Check the form\'s name in the page and who is logged in.',

  'session.apiBase': 'Tell the portal\'s administrator to check apiBase ({apiBase}).',
  'session.over': 'Your session is over. Log in again in the portal, then choose “Continue”; what you typed is kept on this computer and saved afterwards.',
  'session.retry': 'Continue',
  'session.stranger': 'The person logged in to the portal is not the one the token names, so nothing is shown. Log out and in again; if this stays, tell the portal\'s administrator.',
  'failed.title': 'The content did not arrive',
  'failed.retry': 'Try again',
  'back.list': 'Back to the list',
  'clause.show': 'Clause',
  'clause.of': 'Clause {id}',
  'close': 'Close',
  'cancel': 'Cancel',
  'yes': 'Yes',
  'no': 'No',
  'none': '—',
  'colon': ': ',
  'unfilled': 'Not filled in',
  'download': 'Download',

  'print': 'Print',
  'print.form': 'Print “{title}”',
  'print.unsaved': 'Something is not saved yet; please print once it is.',
  'acting': 'Acting for',
  'warning': 'Note',
  'error': 'To be corrected',

  'studio.title': 'Policy desk',
  'studio.notYours': 'Policy staff change forms and rules here. Your account does not have this office; ask your administrator if it should.',
  'studio.missing': 'The file of the policy desk, {address}, did not arrive. Tell the portal\'s administrator: it belongs beside filing-plugin.js, where this page may read it.',
};
