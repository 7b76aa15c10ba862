import { diffAnswers, errorProblem, type AnswersByForm, type Filing, type Problem } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';
import { sentences } from './sentences.ts';

/** While correcting: everything that differs from the last submission and was not opened by the return. Values that follow from opened ones may follow. */
export function closedFieldProblems(flow: Flow, filing: Filing, answers: AnswersByForm): readonly Problem[] {
  const opens = filing.returned?.opens ?? 'all';
  if (opens === 'all') return [];
  return Object.entries(answers).flatMap(([form, after]) => {
    const changes = diffAnswers(filing.answers[form], after).map((change) => ({ ...change, open: isOpen(opens, form, change.path) }));
    const moved = changes.some(({ open }) => open);
    return changes
      .filter(({ open, path, before, after: now }) => !open && !(moved && follows(flow, form, path, before, now)))
      .map(({ path }) => errorProblem('field.closed', path === '' ? form : `${form}/${path}`, sentences.fieldClosed));
  });
}

/** True when a path inside a form, or something around it, is among the opened. */
export function isOpen(opens: readonly string[], form: string, path: string): boolean {
  return opens.some((open) => {
    const [name, ...rest] = open.split('/');
    const inside = rest.join('/');
    return name === form && (inside === '' || path === inside || path.startsWith(`${inside}.`));
  });
}

function follows(flow: Flow, form: string, path: string, before: unknown, after: unknown): boolean {
  const pattern = path.replace(/(?<=^|\.)\d+(?=\.|$)/g, '*');
  const parts = pattern.split('.');
  const own = parts.some((_, index) => flow.dependent.has(`${form}/${parts.slice(0, index + 1).join('.')}`));
  return own && (flow.computed.has(`${form}/${pattern}`) || before === undefined || after === undefined);
}
