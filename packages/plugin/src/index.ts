export { mount, type MountedPlugin } from './mount.tsx';
export { contractVersion, type Features, type FilePort, type Locale, type PluginOptions, type SealPort, type ThemeTokens, type View } from './pluginOptions.ts';
export type { PluginEvent } from './pluginEvent.ts';
