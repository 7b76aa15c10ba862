const name = 'filing_plugin';
const noAssets = { js: { sync: [], async: [] }, css: { sync: [], async: [] } };
const entry = { name: 'filing-federation.js', path: '', type: 'module' };
const exposes = ['plugin', 'lifecycles'].map((module) => ({ id: `${name}:${module}`, name: module, path: `./${module}`, assets: noAssets }));

/** What Module Federation reads before it loads the plugin: where its entry lies, what it exposes, that it shares nothing. */
export const federationManifest = {
  id: name,
  name,
  metaData: {
    name, type: 'app', globalName: name, pluginVersion: '2.9.2', publicPath: 'auto',
    buildInfo: { buildVersion: '1', buildName: name }, remoteEntry: entry, types: { path: '', name: '', zip: '', api: '' },
  },
  shared: [],
  remotes: [],
  exposes,
};
