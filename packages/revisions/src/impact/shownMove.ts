import { maskAnswers, moveAnswers } from '@filing/flow-runtime/migrations';
import { diffAnswers, maskText, type Answers, type AnswersByForm, type Filing } from '@filing/filing';
import type { Aside, DryRun } from '@filing/filing/revisions';
import { formMoves } from './formMoves.ts';
import { formIn } from './impactRevision.ts';
import { formTitles } from './impactSentences.ts';
import type { MovePlan } from './movePlan.ts';
import { sortedKeys } from './sortedKeys.ts';

/** Answers and deadlines before and after, as they may be shown: masked fields masked, wherever their answers go. */
export function shownMove(filing: Filing, moved: Filing, drafts: AnswersByForm, asides: Readonly<Record<string, readonly Aside[]>>, plan: MovePlan): Pick<DryRun, 'forms' | 'deadlines'> {
  const fresh = Object.fromEntries(Object.entries(drafts).filter(([form]) => !Object.hasOwn(filing.answers, form)));
  const written = moveAnswers(formMoves, plan.migrations, fresh, [], () => null);
  const before: AnswersByForm = { ...filing.answers, ...fresh };
  const after: AnswersByForm = { ...moved.answers, ...written.answers };
  const names = Object.keys(before).filter((form) => plan.evaluated.has(form));
  const { deadlines } = plan.after.machine.policy;
  return {
    forms: names.map((form) => shownForm(form, before[form] ?? {}, after[form] ?? {}, [...(asides[form] ?? []), ...(written.aside[form] ?? [])], plan)),
    deadlines: filing.deadlines.filter(({ status }) => status === 'running' || status === 'paused').map((deadline) => {
      const { title = deadline.name, titleEn = deadline.name } = deadlines[deadline.name] ?? plan.before.machine.policy.deadlines[deadline.name] ?? {};
      return { title, titleEn, before: deadline.at, after: deadlines[deadline.name] ? (moved.deadlines.find(({ name }) => name === deadline.name)?.at ?? null) : null };
    }),
  };
}

function shownForm(form: string, before: Answers | readonly Answers[], after: Answers | readonly Answers[], asides: readonly Aside[], plan: MovePlan): DryRun['forms'][number] {
  const { zh, en } = formTitles(formIn(plan.after, form) ? plan.after : plan.before, form);
  const shown = shownBefore(form, before, plan);
  const hide = hider(form, before, shown, plan);
  const [was, is] = [sortedKeys(before), hide(maskAnswers(plan.after.machine, form, sortedKeys(after)))];
  const kept = asides.flatMap(({ entries }, index) => entries.flatMap((entry) => ('value' in entry ? [{ path: asides.length > 1 ? `${index}.${entry.path}` : entry.path, value: hide(entry.value) }] : [])));
  return { form, title: zh, titleEn: en, before: shown, after: is, changes: diffAnswers(was, sortedKeys(after)).map(({ path, before: old, after: now }) => ({ path, before: hide(old), after: hide(now) })), aside: kept };
}

function shownBefore(form: string, before: Answers | readonly Answers[], { before: revision }: MovePlan): Answers | readonly Answers[] {
  return maskAnswers(revision.machine, form, sortedKeys(before));
}

/** In a form that masks something, only texts that stood unmasked before, or come with the plan, are shown as they are: a step can carry a masked text anywhere. */
function hider(form: string, before: unknown, shown: unknown, plan: MovePlan): <T>(value: T) => T {
  const masks = [plan.before, plan.after].some(({ machine }) => [...machine.masked].some((field) => field.startsWith(`${form}/`)));
  if (!masks) return (value) => value;
  const open = new Set([...textsIn(shown), ...textsIn(plan.migrations)]);
  const secret = new Set([...textsIn(before)].filter((text) => !open.has(text)));
  const hide = (value: unknown): unknown => {
    if (typeof value === 'string') return open.has(value) && !secret.has(value) ? value : maskText(value);
    if (Array.isArray(value)) return value.map(hide);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, hide(each)])) : value;
  };
  return hide as <T>(value: T) => T;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
