import { createFilingApi, createTransport } from '@filing/client';
import { hostExamples } from '../../hosts/hostExamples.ts';
import { hostNames } from '../../hosts/hostPolicies.ts';
import { galleryTexts } from './galleryTexts.ts';

// The page of one example, `/examples/<name>`: an otherwise empty page that shows the plugin as that kind of host does.
const locale = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh-CN';
const words = galleryTexts(locale);
const name = hostNames.find((each) => location.pathname.endsWith(`/${each}`)) ?? 'es-module';
const [title, about] = words.ways[name];
const find = (id: string) => document.querySelector(`#${id}`) as HTMLElement;

document.documentElement.lang = locale;
document.title = title;
for (const [id, text] of [['title', title], ['about', about], ['back', words.back]] as const) find(id).textContent = text;

try {
  const api = createFilingApi(createTransport({ apiBase: '/api' }));
  const school = (await api.demoPeople()).find(({ office }) => office === 'applicant');
  await hostExamples[name].show(find('place'), { apiBase: '/api', view: 'apply', locale, token: async () => (await api.demoToken(school?.id ?? '')).token });
} catch (error) {
  const said = Object.assign(document.createElement('p'), { className: 'example-fault', textContent: words.failed + (error instanceof Error ? error.message : String(error)) });
  said.setAttribute('role', 'alert');
  find('place').append(said);
}
