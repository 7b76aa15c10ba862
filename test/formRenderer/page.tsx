import { StyleProvider } from '@ant-design/cssinjs';
import { FormScreen, formCss, ProblemList, type FormPorts, type FormScreenHandle, type FormScreenProps } from '@filing/form-renderer';
import type { Problem } from '@filing/filing';
import { App, ConfigProvider } from 'antd';
import { createRef, StrictMode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import antdCss from 'virtual:filing-antd-style';
import { classPrefix, theme } from '../../packages/plugin/src/theme.ts';

/** What the page is asked to draw. */
export interface Shown extends Omit<FormScreenProps, 'onChange' | 'onCheck' | 'ports' | 'ref'> {
  readonly occupations?: readonly { readonly code: string; readonly name: string }[];
  readonly listProblems?: boolean;
  readonly strict?: boolean;
}

const handle = createRef<FormScreenHandle>();
let root: Root | null = null;
/** antd puts its variables here, where no policy and no page sees them; the extracted sheet holds them already. */
const unseen = document.createElement('div');

function ports(shown: Shown): FormPorts {
  let last = 0;
  return {
    async upload(file, onProgress) {
      for (const share of [0.3, 0.7, 1]) {
        await new Promise((done) => setTimeout(done, 40));
        onProgress(share);
      }
      if (file.name.includes('fail')) throw new Error('网络中断');
      return { id: `u${(last += 1)}`, name: file.name, size: file.size, type: file.type || 'application/pdf' };
    },
    fileUrl: (id) => `/files/${id}`,
    searchOccupations: async (query) => ({ items: (shown.occupations ?? []).filter(({ code, name }) => code.startsWith(query) || name.includes(query)).slice(0, 20) }),
  };
}

function Page({ shown, popups }: { readonly shown: Shown; readonly popups: HTMLElement }) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [own] = useState(() => ports(shown));
  const { occupations: _occupations, listProblems, strict: _strict, ...props } = shown;
  return (
    <ConfigProvider prefixCls={classPrefix} iconPrefixCls={`${classPrefix}-icon`} theme={theme} getPopupContainer={() => popups}>
      <App>
        {listProblems && <ProblemList problems={problems} onGo={(path) => handle.current?.focusField(path)} {...(props.clauses ? { clauses: props.clauses } : {})} locale={props.locale ?? 'zh-CN'} english={props.english} />}
        <FormScreen {...props} ref={handle} ports={own} onChange={(answers) => { window.written.push(answers); }} onCheck={(check) => { if (listProblems) setProblems(check.problems); }} />
      </App>
    </ConfigProvider>
  );
}

declare global {
  interface Window {
    show: (shown: Shown) => void;
    written: unknown[];
    handle: typeof handle;
  }
}

window.written = [];
window.handle = handle;
window.show = (shown) => {
  root?.unmount();
  document.body.replaceChildren();
  const host = document.createElement('main');
  document.body.append(host);
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [antdCss, formCss, ':host { display: block; padding: 16px; background: #fff; }'].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const place = document.createElement('div');
  const popups = document.createElement('div');
  shadow.append(place, popups);
  root = createRoot(place);
  const page = <StyleProvider container={unseen}><Page shown={shown} popups={popups} /></StyleProvider>;
  root.render(shown.strict ? <StrictMode>{page}</StrictMode> : page);
};
