import type { ThemeConfig } from 'antd';

/** Prefix of every antd class inside the plugin, so that a host's own antd is never met. */
export const classPrefix = 'filing';
/** Class that carries the design's variables. */
export const variableClass = 'filing-vars';

/** The plugin's look: calm, dense enough for desks, every text at least 4.5 : 1 on its ground. The same object extracts the stylesheet at build time. */
export const theme: ThemeConfig = {
  zeroRuntime: true,
  hashed: false,
  cssVar: { key: variableClass, prefix: classPrefix },
  token: {
    colorPrimary: '#1457a8',
    colorInfo: '#1457a8',
    colorLink: '#1457a8',
    colorSuccess: '#1e7b3c',
    colorWarning: '#9a5b00',
    colorError: '#b42318',
    colorTextBase: '#1b2430',
    colorText: '#1b2430',
    colorTextSecondary: '#465160',
    colorTextTertiary: '#5a6573',
    colorTextDescription: '#5a6573',
    colorTextPlaceholder: '#6a7482',
    colorBorder: '#b9c2cd',
    colorBorderSecondary: '#dfe4ea',
    colorBgLayout: '#f5f7fa',
    borderRadius: 4,
    borderRadiusLG: 6,
    fontSize: 15,
    controlHeight: 36,
    fontFamily: '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
    motion: false,
  },
};
