import { createApp, h, nextTick, ref } from 'vue';
import { openHostPage } from './hostPage.ts';

const clicks = ref(0);

createApp({
  render: () => h('div', [
    h('header', { class: 'sample' }, [
      h('h1', '门户（Vue 3）'),
      h('button', { type: 'button', onClick: () => { clicks.value += 1; } }, `点击 ${clicks.value}`),
      h('input', { value: '门户的栏目', 'aria-label': '门户' }),
      h('table', h('tbody', h('tr', [h('td', '甲'), h('td', '乙')]))),
    ]),
    h('main', { id: 'place' }),
    h('aside', { id: 'second' }),
  ]),
}).mount('#app');
await nextTick();
openHostPage();
