import { mount } from '/plugin/esm/filing-plugin.js';

mount(document.querySelector('#filing'), {
  apiBase: '/api',
  token: async () => (await (await fetch('/api/demo/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"person":"school-college"}' })).json()).token,
  view: 'apply',
  locale: 'zh-CN',
});
