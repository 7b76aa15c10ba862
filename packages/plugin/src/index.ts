export { mount, type MountedPlugin } from './mount.tsx';
export type { Locale, PluginEvent, PluginOptions, SealPort, View } from './pluginOptions.ts';
