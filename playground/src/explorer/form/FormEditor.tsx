import { StyleProvider } from '@ant-design/cssinjs';
import type { Answers, Form, FormContext } from '@filing/filing';
import { FormScreen, formCss } from '@filing/form-renderer';
import { classPrefix, theme, variableClass } from '@filing/plugin/theme';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import antdCss from 'virtual:filing-antd-style';
import { useWords } from '../explorerContext.ts';
import { inventedUpload } from './inventedUpload.ts';

/** What the editor takes; `answers` is where writing begins. */
export interface FormEditorProps {
  readonly schema: Form;
  readonly english: Readonly<Record<string, string>>;
  readonly answers: Answers;
  readonly context: FormContext;
  /** Sentences of the clauses by id. */
  readonly clauses: Readonly<Record<string, string>>;
  readonly onChange: (answers: Answers) => void;
}

interface Places {
  readonly root: HTMLElement;
  readonly popups: HTMLElement;
}

/** A form to write in as the applicant sees it, in a shadow root of its own: neither the explorer's sheet nor the portal's reaches it. Files are invented. */
export default function FormEditor({ schema, english, answers, context, clauses, onChange }: FormEditorProps) {
  const t = useWords();
  const host = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<Places | null>(null);
  const unseen = useMemo(() => document.createElement('div'), []);
  const ports = useMemo(() => ({
    upload: inventedUpload,
    searchOccupations: async (query: string) => ({ items: [...(context.occupations?.byCode.values() ?? [])].filter(({ code, name }) => code.startsWith(query) || name.includes(query)).slice(0, 20) }),
  }), [context.occupations]);
  useLayoutEffect(() => {
    const { current: element } = host;
    if (!element) return;
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [antdCss, formCss].map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    const [root, popups] = [document.createElement('div'), document.createElement('div')];
    root.className = variableClass;
    popups.className = variableClass;
    shadow.replaceChildren(root, popups);
    setPlaces({ root, popups });
  }, []);
  return (
    <div ref={host} className="form">
      {places && createPortal(
        <StyleProvider container={unseen}>
          <ConfigProvider prefixCls={classPrefix} iconPrefixCls={`${classPrefix}-icon`} theme={theme} locale={t.locale === 'en' ? enUS : zhCN} getPopupContainer={() => places.popups} wave={{ disabled: true }}>
            <FormScreen schema={schema} english={english} answers={answers} context={context} clauses={clauses} access="write" locale={t.locale} ports={ports} headingLevel={4} showAll onChange={onChange} />
          </ConfigProvider>
        </StyleProvider>,
        places.root,
      )}
    </div>
  );
}
