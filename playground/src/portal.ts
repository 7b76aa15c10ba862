import { createFilingApi, createTransport, problemsOf, type DemoPerson } from '@filing/client';
import type { MountedPlugin, PluginOptions } from '@filing/plugin';
import { drawClock } from './clockPanel.ts';
import { mountGallery } from './gallery/mountGallery.ts';
import { readPlace, writePlace, type Place, type PortalView } from './place.ts';
import { portalTexts } from './portalTexts.ts';
import { roleOf, rolesOf, type Role } from './roles.ts';

const pluginUrl = '/plugin/esm/filing-plugin.js';
const { mount } = (await import(/* @vite-ignore */ pluginUrl)) as { mount: (container: HTMLElement, options: PluginOptions) => MountedPlugin };
const api = createFilingApi(createTransport({ apiBase: '/api' }));
const people = await api.demoPeople();
const roles = rolesOf(people);
let place = readPlace(location.hash);
let locale = (sessionStorage.getItem('locale') === 'en' ? 'en' : 'zh-CN') as 'zh-CN' | 'en';
let shown: { unmount(): void; update?(options: { locale: 'zh-CN' | 'en' }): void } | null = null;
let drawing = 0;

const find = (id: string) => document.querySelector<HTMLElement>(`#${id}`) ?? document.body;
const texts = () => portalTexts(locale);
const personNow = () => people.find((person) => person.id === place.person) ?? null;
const tokenOf = (person: string) => async () => (await api.demoToken(person)).token;

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, words: string, more: Partial<HTMLElementTagNameMap[Tag]> = {}): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), { textContent: words }, more);
}

function viewsOf(person: DemoPerson | null): readonly PortalView[] {
  const own: readonly PortalView[] = !person ? [] : person.office === 'policy-staff' ? ['studio', 'desk'] : [person.office === 'applicant' ? 'apply' : 'desk'];
  return [...own, 'board', 'explorer', 'hosts'];
}

/** Moves the portal, to where the person's menu leads; somebody else's policy desk, when its address is asked for, says itself whose it is. The plugin is taken away and put back, as a portal does between menu items. */
function go(next: Partial<Place>): void {
  place = { ...place, ...next };
  const views = viewsOf(personNow());
  const asked = place.view === 'studio' && ('view' in next || !('person' in next));
  if (!views.includes(place.view) && !asked) place = { ...place, view: views[0] ?? 'board', route: '' };
  history.replaceState(null, '', writePlace(place));
  draw();
}

function draw(): void {
  drawFrame();
  mountAnew();
}

/** All that is the portal's own. */
function drawFrame(): void {
  const words = texts();
  document.documentElement.lang = locale;
  const person = personNow();
  find('demo-note').textContent = words.demo;
  find('who').textContent = person ? `${person.orgName} · ${person.name}` : words.public;
  find('language-label').textContent = words.language;
  find('foot').textContent = words.foot;
  document.querySelector('.brand')?.replaceChildren(words.brand);
  drawRoles();
  const menu = find('menu');
  menu.setAttribute('aria-label', words.menu);
  menu.replaceChildren(make('b', words.service), ...viewsOf(person).map((view) => {
    const item = make('button', words[view as 'apply' | 'desk' | 'board' | 'studio' | 'explorer' | 'hosts'], { type: 'button', onclick: () => go({ view, route: '' }) });
    if (view === place.view) item.setAttribute('aria-current', 'page');
    return item;
  }), make('span', words.other));
  void drawClock(find('clock'), { api, texts: words, nextWindow, onMoved: () => place.view === 'explorer' || mountAnew(), onFailed: fail });
}

function drawRoles(): void {
  const words = texts();
  const role = roleOf(roles, place.person);
  const name = (each: Role) => (locale === 'en' ? each.nameEn : each.name);
  const roleChoice = choice(words.role, roles.map((each) => [each.people[0]?.id ?? 'public', name(each)]), role?.people[0]?.id ?? 'public', (person) => go({ person, route: '' }));
  const personChoice = role && role.people.length > 1
    ? [choice(words.person, role.people.map((each) => [each.id, `${each.office === 'applicant' ? each.orgName : each.role} · ${each.name}`]), place.person, (person) => go({ person, route: '' }))]
    : [];
  find('roles').replaceChildren(roleChoice, ...personChoice);
}

function choice(label: string, options: readonly (readonly [string, string])[], value: string, onChange: (value: string) => void): HTMLElement {
  const select = document.createElement('select');
  select.append(...options.map(([key, words]) => make('option', words, { value: key, selected: key === value })));
  select.addEventListener('change', () => onChange(select.value));
  const box = make('label', `${label} `);
  box.append(select);
  return box;
}

function mountAnew(): void {
  shown?.unmount();
  shown = null;
  drawing += 1;
  const { view } = place;
  const onNavigate = (route: string) => {
    place = { ...place, route };
    history.replaceState(null, '', writePlace(place));
  };
  if (view === 'explorer') void showExplorer(drawing, onNavigate).catch(fail);
  else if (view === 'hosts') shown = mountGallery(find('plugin'), { locale });
  else shown = mount(find('plugin'), { apiBase: '/api', ...(place.person === 'public' ? {} : { token: tokenOf(place.person) }), view, route: place.route, locale, onNavigate });
}

/** The explorer is loaded when it is asked for; one that comes when something else is shown by now is left away. */
async function showExplorer(number: number, onNavigate: (route: string) => void): Promise<void> {
  const { mountExplorer } = await import('./explorer/mountExplorer.tsx');
  if (number === drawing) shown = mountExplorer(find('plugin'), { locale, route: place.route, onNavigate });
}

async function nextWindow(): Promise<string | null> {
  const asker = people.find((person) => person.office === 'applicant');
  if (!asker) return null;
  const cards = await createFilingApi(createTransport({ apiBase: '/api', token: tokenOf(asker.id) })).procedures();
  return cards.flatMap((card) => card.window?.next?.from ?? []).sort()[0] ?? null;
}

function fail(error: unknown): void {
  const words = error instanceof Error && error.name !== 'ProblemError' ? error.message : problemsOf(error).map((problem) => problem.message).join(' ');
  find('foot').textContent = texts().failed + words;
}

const language = find('language') as HTMLSelectElement;
language.value = locale;
language.addEventListener('change', () => {
  locale = language.value === 'en' ? 'en' : 'zh-CN';
  sessionStorage.setItem('locale', locale);
  drawFrame();
  // What is under way goes on in the other language.
  if (shown?.update) shown.update({ locale });
  else mountAnew();
});
window.addEventListener('hashchange', () => go(readPlace(location.hash)));
go({});
