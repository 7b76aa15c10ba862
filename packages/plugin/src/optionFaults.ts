import { isRecord } from './isRecord.ts';
import { contractVersion, type View } from './pluginOptions.ts';

const views: readonly unknown[] = ['apply', 'desk', 'filing', 'form', 'flow', 'board', 'studio'] satisfies View[];
const ofOneFiling: readonly unknown[] = ['filing', 'form', 'flow'];
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What is wrong with the options, each as a sentence for the host's developer; empty when nothing is. */
export function optionFaults(options: unknown): readonly string[] {
  if (!isRecord(options)) return ['mount 的第二个参数应为配置对象。'];
  const { contract, apiBase, token, user, view, filingId, form, route, locale, isolation, features, theme } = options;
  const faults: string[] = [];
  if (contract !== undefined && contract !== contractVersion) faults.push(`本插件的接口版本是 ${contractVersion}，页面按 ${JSON.stringify(contract)} 编写：请对照更新说明修改，或换用相应版本的插件。`);
  if (!isText(apiBase)) faults.push('apiBase 应为接口地址，例如 "/api"。');
  if (!views.includes(view)) faults.push(`view 应为 ${views.join('、')} 之一，现为 ${JSON.stringify(view)}。`);
  if (token === undefined ? view !== 'board' : typeof token !== 'function') faults.push('token 应为返回登录令牌的函数；只有 board 可以不给。');
  if (ofOneFiling.includes(view) && !isText(filingId) && !(view === 'filing' && typeof route === 'string')) faults.push(`view 为 ${String(view)} 时应给出 filingId。`);
  if (view === 'form' && !isText(form)) faults.push('view 为 form 时应以 form 给出表单名称，例如 "application"。');
  if (user !== undefined && !(isRecord(user) && isText(user['id']))) faults.push('user 应为 { id: 门户登录人的编号 }，与令牌的 sub 一致。');
  if (locale !== undefined && locale !== 'zh-CN' && locale !== 'en') faults.push('locale 应为 "zh-CN" 或 "en"。');
  if (isolation !== undefined && isolation !== 'shadow' && isolation !== 'light') faults.push('isolation 应为 "shadow" 或 "light"。');
  if (route !== undefined && typeof route !== 'string') faults.push('route 应为字符串，例如 "filing/<编号>"。');
  for (const name of ['onNavigate', 'onEvent', 'seal', 'chooseFiles', 'getPopupContainer']) {
    if (options[name] !== undefined && typeof options[name] !== 'function') faults.push(`${name} 应为函数。`);
  }
  if (features !== undefined) faults.push(...featureFaults(features));
  if (theme !== undefined) faults.push(...themeFaults(theme));
  return faults;
}

function featureFaults(features: unknown): readonly string[] {
  const known = ['print', 'diagram', 'messages'];
  if (!isRecord(features)) return [`features 应为对象，可用 ${known.join('、')}。`];
  return Object.entries(features).flatMap(([name, value]) => {
    if (!known.includes(name)) return [`features 没有 ${name}，可用 ${known.join('、')}。`];
    return value === undefined || typeof value === 'boolean' ? [] : [`features.${name} 应为 true 或 false。`];
  });
}

function themeFaults(theme: unknown): readonly string[] {
  if (!isRecord(theme)) return ['theme 应为对象，例如 { primary: "#1457a8" }。'];
  const { primary, radius, fontFamily } = theme;
  return [
    ...(primary === undefined || isText(primary) ? [] : ['theme.primary 应为颜色，例如 "#1457a8"。']),
    ...(radius === undefined || (typeof radius === 'number' && radius >= 0 && radius <= 12) ? [] : ['theme.radius 应为 0 至 12 的像素数。']),
    ...(fontFamily === undefined || isText(fontFamily) ? [] : ['theme.fontFamily 应为 CSS 字体列表。']),
  ];
}
