import jquery from 'jquery';
import { openHostPage } from './hostPage.ts';

// As old pages have it: the library as a global, handlers on the document for everything.
Object.assign(window, { $: jquery, jQuery: jquery });
jquery('#app').html('<div class="sample"><h1>门户（jQuery）</h1><button type="button">按钮</button><input aria-label="门户" value="门户的栏目"><table><tr><td>甲</td><td>乙</td></tr></table><ul><li>一</li></ul></div><div id="place"></div><div id="second"></div>');
jquery(document).on('click', 'button', () => jquery('.sample li').text('点了'));
openHostPage();
