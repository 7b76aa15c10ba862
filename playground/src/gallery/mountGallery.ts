import { hostNames } from '../../hosts/hostPolicies.ts';
import { galleryTexts } from './galleryTexts.ts';

type Locale = 'zh-CN' | 'en';

/** Lists every way of embedding with a link to its example, each in a tab of its own. */
export function mountGallery(container: HTMLElement, first: { readonly locale: Locale }): { update(change: { readonly locale: Locale }): void; unmount(): void } {
  const box = document.createElement('section');
  box.className = 'gallery';
  const draw = ({ locale }: { readonly locale: Locale }): void => {
    const { title, about, ways } = galleryTexts(locale);
    const list = document.createElement('ul');
    list.append(...hostNames.map((name) => {
      const [way, what] = ways[name];
      const link = make('a', way);
      Object.assign(link, { href: `/examples/${name}${locale === 'en' ? '?lang=en' : ''}`, target: '_blank', rel: 'noopener' });
      const item = document.createElement('li');
      item.append(link, make('p', what));
      return item;
    }));
    box.replaceChildren(make('h1', title), make('p', about), list);
  };
  draw(first);
  container.append(box);
  return { update: draw, unmount: () => box.remove() };
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, words: string): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), { textContent: words });
}
