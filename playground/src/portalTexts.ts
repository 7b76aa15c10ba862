const zh = {
  brand: '自助经办系统', demo: '演示模式', language: '语言', role: '身份', person: '人员', public: '未登录（社会公众）', clock: '演示时钟', menu: '功能菜单',
  day: '后一天', workingDay: '后一个工作日', month: '后一个月', window: '跳到下一受理期', apply: '我的申报', desk: '办件列表', board: '公示与备案查询', studio: '政策制定', explorer: '流程推演', hosts: '嵌入示例', service: '职业技能评价', other: '单位信息维护',
  foot: '本页为虚构的经办门户，用于演示办件插件的嵌入。', failed: '操作没有成功：', noWindow: '没有下一受理期',
};
/** The portal's own words. */
export type PortalTexts = typeof zh;

const en: PortalTexts = {
  brand: 'Self-service portal', demo: 'Demonstration', language: 'Language', role: 'Role', person: 'Person', public: 'Signed out (the public)', clock: 'Demo clock', menu: 'Menu',
  day: '+1 day', workingDay: '+1 working day', month: '+1 month', window: 'To the next window', apply: 'My applications', desk: 'Filings', board: 'Notices and registrations', studio: 'Policy desk', explorer: 'Chain explorer', hosts: 'Hosts', service: 'Skills assessment', other: 'Organisation data',
  foot: 'An invented portal that shows how the filing plugin is embedded.', failed: 'That did not work: ', noWindow: 'There is no next window',
};

/** The portal's words in a language. */
export function portalTexts(locale: 'zh-CN' | 'en'): PortalTexts {
  return locale === 'en' ? en : zh;
}
