import { parentPath, pathInForm } from '../model/answerPath.ts';
import type { Screen } from './screenContext.ts';

const focusable = 'input:not([hidden]):not([type="hidden"]), textarea, select, button:not(.fr-clause-button), a[href], [tabindex="0"]';

/** Scrolls to the field of a path, or to the nearest drawn around it, focuses it, and says whether there was one. */
export function focusPathIn(root: HTMLElement | null, screen: Screen, wanted: string): boolean {
  const path = pathInForm(wanted, screen.model.name);
  if (!root || path === null) return false;
  const around = [path, ...ancestors(path)];
  // A list knows its cells better than the row that is drawn around them.
  const reach = around.map((at) => screen.reach.get(at)).find((found) => found !== undefined);
  if (reach) return reach(path);
  const found = around.map((at) => (at === '' ? null : root.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`))).find((element) => element !== null);
  goTo(found ?? root);
  return found !== undefined || path === '';
}

/** The paths around a path, nearest first; the last is the form's own, empty. */
function ancestors(path: string): readonly string[] {
  return path === '' ? [] : [parentPath(path), ...ancestors(parentPath(path))];
}

/** Brings an element into view and focuses the first thing in it that can be. */
export function goTo(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center', behavior: 'auto' });
  const control = element.querySelector<HTMLElement>(`.fr-control ${focusable.split(', ').join(', .fr-control ')}`) ?? (element.matches(focusable) ? element : element.querySelector<HTMLElement>(focusable));
  if (control) control.focus({ preventScroll: true });
  else {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }
}
