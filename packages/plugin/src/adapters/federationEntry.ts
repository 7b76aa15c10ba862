type Factory = () => unknown;

const exposed: Readonly<Record<string, () => Promise<unknown>>> = {
  './plugin': () => import('../index.ts'),
  './lifecycles': () => import('./lifecyclesEntry.ts'),
};

/** Module Federation asks this first; nothing is shared, the plugin brings its own React. */
export function init(): void {}

/** Answers the maker of an exposed module: `./plugin` with `mount`, or `./lifecycles`. */
export async function get(name: string): Promise<Factory> {
  const load = exposed[name];
  if (!load) throw new Error(`filing-plugin 没有公开 ${name}，可用 ${Object.keys(exposed).join('、')}。`);
  const loaded = await load();
  return () => loaded;
}
