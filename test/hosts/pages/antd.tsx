import { Button, ConfigProvider, DatePicker, Input, Select, Table } from 'antd5';
import { createElement as h, useEffect, version } from 'react';
import { createRoot } from 'react-dom/client';
import { openHostPage } from './hostPage.ts';

const rows = [{ key: 1, name: '甲' }, { key: 2, name: '乙' }];

function Portal() {
  useEffect(openHostPage, []);
  return h('div', null,
    h('header', { className: 'sample' },
      h('h1', null, `门户（antd 5、React ${version}）`),
      h(Button, { type: 'primary' }, '按钮'),
      h(Input, { 'aria-label': '门户', defaultValue: '门户的栏目' }),
      h(Select, { defaultValue: '甲', options: [{ value: '甲' }] }),
      h(DatePicker, null),
      h(Table, { dataSource: rows, columns: [{ title: '名称', dataIndex: 'name' }], pagination: false }),
    ),
    h('main', { id: 'place' }),
    h('aside', { id: 'second' }),
  );
}

createRoot(document.querySelector('#app') as HTMLElement).render(h(ConfigProvider, { csp: { nonce: 'portal' }, theme: { token: { colorPrimary: '#d4380d' } } }, h(Portal)));
