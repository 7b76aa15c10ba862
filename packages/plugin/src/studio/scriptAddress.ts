/** The address of the single script, read while it runs first. Hosts that run its text themselves name no script (qiankun) or one of their own making that is in no page (garfish): there it is what the page fetched last under its name; empty where that is unknown too. */
export const scriptAddress = running() || fetched();

function running(): string {
  const script = document.currentScript;
  return script?.isConnected && 'src' in script ? script.src : '';
}

function fetched(): string {
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  return names.findLast((name) => /\/filing-plugin\.js([?#]|$)/.test(name)) ?? '';
}
