import { mount as mountIn } from '../mount.tsx';
import { createLifecycles } from './lifecycles.ts';

/** `bootstrap`, `mount`, `unmount` and `update` as single-spa imports them: `app: () => import('/plugin/esm/filing-lifecycles.js')`. */
export const { bootstrap, mount, unmount, update } = createLifecycles(mountIn);
