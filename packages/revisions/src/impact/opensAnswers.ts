import type { Form } from '@filing/filing';
import { fieldIn } from './fieldIn.ts';
import type { ImpactRevision } from './impactRevision.ts';

type Read = Pick<ImpactRevision, 'machine' | 'forms'>;

/** True where answers that are masked, or withheld from an office, at one place would be whole, or read by that office, at another. Schema paths, each in the form of its revision. */
export function opensAnswers(before: Read, from: string, after: Read, to: string, form: string): boolean {
  const [old, now] = [placeOf(before, form, from), placeOf(after, form, to)];
  const masks = ({ machine }: Read, place: string) => [...machine.masked].some((each) => each === place || each.startsWith(`${place}.`) || place.startsWith(`${each}.`));
  if (masks(before, old) && !masks(after, now)) return true;
  return Object.keys(after.machine.definition.reads).some((office) => isRead(after, office, form, now) && !isRead(before, office, form, old));
}

function isRead({ machine }: Read, office: string, form: string, place: string): boolean {
  const { reads } = machine.definition;
  const rule = Object.hasOwn(reads, office) ? reads[office as keyof typeof reads] : undefined;
  if (!rule || (rule.forms !== '*' && !rule.forms.includes(form))) return false;
  return !(rule.except ?? []).some((each) => each === place || place.startsWith(`${each}.`) || each.startsWith(`${place}.`));
}

/** A place as a chain names it: `form/rows.*.name`. */
function placeOf({ forms }: Read, form: string, path: string): string {
  const names = path.split('.');
  const own: Form | undefined = forms[form];
  return `${form}/${names.map((name, index) => (name === 'items' && index > 0 && fieldIn(own, names.slice(0, index).join('.'))?.type === 'array' ? '*' : name)).join('.')}`;
}
