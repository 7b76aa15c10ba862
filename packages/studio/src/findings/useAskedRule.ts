import { useEffect, type RefObject } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { readStudioRoute } from '../root/studioRoute.ts';

/** Puts the focus on the rule a finding leads to: the field at its path, else what holds it. Fields say their place by `data-rule-path`. */
export function useAskedRule(box: RefObject<HTMLElement | null>): void {
  const { route } = useStudio();
  const place = readStudioRoute(route);
  const asked = place.at === 'draft' && place.tab === 'rules' ? place.rest : '';
  useEffect(() => {
    const rules = [...(box.current?.querySelectorAll<HTMLElement>('[data-rule-path]') ?? [])];
    const at = nearestRule(asked === '' ? '' : `policy.${asked}`, rules.map((each) => each.dataset['rulePath'] ?? ''));
    const field = rules.find((each) => each.dataset['rulePath'] === at)?.querySelector<HTMLElement>('input, textarea, select, button');
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'center' });
  }, [asked, box]);
}

/** Of the places there are, the one nearest around a path; null where none is. */
export function nearestRule(path: string, places: readonly string[]): string | null {
  const around = places.filter((place) => place !== '' && (path === place || path.startsWith(`${place}.`)));
  return around.toSorted((one, other) => other.length - one.length)[0] ?? null;
}
