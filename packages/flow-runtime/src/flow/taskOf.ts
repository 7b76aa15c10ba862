import type { Filing, Office } from '@filing/filing';
import { hasConsented } from './consents.ts';
import { factAt } from './condition.ts';
import { factsOf } from './factsOf.ts';
import { stateMeta, type Flow } from './flow.ts';

/** Who has to act now, and why there. */
export interface Task {
  readonly office: Office;
  /** The organisation it goes to; null for an office that exists once. */
  readonly org: string | null;
  readonly because: string | null;
  readonly becauseEn: string | null;
}

/** The office a filing waits for, the first of them where several act at once; null where nobody has to act. */
export function taskOf(flow: Flow, filing: Filing): Task | null {
  return tasksOf(flow, filing)[0] ?? null;
}

/** Everyone a filing waits for: where several offices act at once, those that have not consented yet. */
export function tasksOf(flow: Flow, filing: Filing): readonly Task[] {
  const meta = stateMeta(flow, filing.state);
  const offices = meta?.together ? meta.together.filter((office) => !hasConsented(flow, filing, office)) : meta?.office ? [meta.office] : [];
  return offices.map((office) => ({ office, ...routeTo(flow, filing, office) }));
}

/** The organisation of an office that a filing belongs to: the first rule whose fact is known. */
export function routeTo(flow: Flow, filing: Filing, office: Office): Omit<Task, 'office'> {
  if (office === 'applicant') return { org: filing.applicant.uscc, because: null, becauseEn: null };
  const facts = factsOf(flow, filing);
  for (const rule of flow.definition.routing[office] ?? []) {
    const org = rule.org.map((path) => factAt(facts, path)).find((value) => typeof value === 'string' && value !== '');
    if (typeof org === 'string') return { org, because: rule.because, becauseEn: rule.becauseEn };
  }
  return { org: null, because: null, becauseEn: null };
}
