import { StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import type { Locale } from '../pluginOptions.ts';
import { classPrefix, theme } from '../theme.ts';
import { unseenPlace } from './unseenPlace.ts';

interface Props {
  readonly locale: Locale;
  readonly popups: HTMLElement;
  readonly children: ReactNode;
}

/** The look of every screen: antd by our names and colours, its words in the language, its pop-ups in their place, nothing styled at run time. */
export function Look({ locale, popups, children }: Props) {
  const inside = () => popups;
  return (
    <StyleProvider container={unseenPlace()}>
      <ConfigProvider prefixCls={classPrefix} iconPrefixCls={`${classPrefix}-icon`} theme={theme} locale={locale === 'en' ? enUS : zhCN} getPopupContainer={inside} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
        {children}
      </ConfigProvider>
    </StyleProvider>
  );
}
