import { diffForms, proposeMigration, schemaPath, type MigrationDecision } from '@filing/form-engine';
import type { ImpactReason, Migration, MigrationStep } from '@filing/filing/revisions';
import { bareForm } from './bareForm.ts';
import { fillFaults } from './fillFaults.ts';
import { formIn, type ImpactRevision } from './impactRevision.ts';

/** Something a person has not decided yet, and where the answers lie that hang on it. */
export interface OpenDecision extends MigrationDecision {
  readonly form: string;
  /** Schema path in the form before. */
  readonly lies: string;
}

/** How filings come from one revision to another; the same for all of them, made once. */
export interface MovePlan {
  readonly before: ImpactRevision;
  readonly after: ImpactRevision;
  readonly migrations: readonly Migration[];
  /** Forms whose fields differ. */
  readonly settle: readonly string[];
  /** Forms whose check can come out differently. */
  readonly evaluated: ReadonlySet<string>;
  readonly decisions: readonly OpenDecision[];
  /** Why what a person decided on top may not be done. */
  readonly faults: readonly ImpactReason[];
}

/** Plans the way from one revision to another: the migrations given by form, what follows from the difference for the other forms, and what a person decided on top (`fill`). */
export function planMove(before: ImpactRevision, after: ImpactRevision, given: readonly Migration[] = [], fill: readonly Migration[] = []): MovePlan {
  const names = [...new Set([...Object.keys(before.forms), ...Object.keys(after.forms)])].toSorted();
  const differing = names.filter((name) => bareForm(formIn(before, name)) !== bareForm(formIn(after, name)));
  const parts = names.map((form) => wayOf(form, before, after, given, fill));
  const policy = JSON.stringify(before.machine.policy) !== JSON.stringify(after.machine.policy);
  const evaluated = names.filter((name) => {
    const text = bareForm(formIn(after, name));
    return differing.includes(name) || (policy && /\bpolicy\b/.test(text)) || (differing.length > 0 && /\bforms\b|\bapplicant\b|x-fact/.test(text));
  });
  return {
    before, after,
    migrations: parts.flatMap(({ form, steps }) => (steps.length > 0 ? [{ form, steps }] : [])),
    settle: differing.filter((name) => formIn(before, name) && formIn(after, name)),
    evaluated: new Set([...evaluated, ...parts.flatMap(({ form, steps }) => (steps.length > 0 ? [form] : []))]),
    decisions: parts.flatMap(({ decisions }) => decisions),
    faults: parts.flatMap(({ faults }) => faults),
  };
}

function wayOf(form: string, before: ImpactRevision, after: ImpactRevision, given: readonly Migration[], fill: readonly Migration[]): { readonly form: string; readonly steps: readonly MigrationStep[]; readonly decisions: readonly OpenDecision[]; readonly faults: readonly ImpactReason[] } {
  const [was, is] = [formIn(before, form), formIn(after, form)];
  const stepsOf = (list: readonly Migration[]) => list.filter((each) => each.form === form).flatMap((each) => each.steps);
  const filled = stepsOf(fill);
  const own = given.some((each) => each.form === form);
  if (!was || !is || (!own && bareForm(was) === bareForm(is))) return { form, steps: [...stepsOf(given), ...filled], decisions: [], faults: fillFaults(before, after, form, filled, []) };
  const diff = diffForms(was, is);
  const proposal = own ? { migration: { form, steps: stepsOf(given) }, decisions: [] } : proposeMigration(diff);
  const early = filled.filter(({ step }) => step === 'rename' || step === 'split' || step === 'drop');
  const taken = new Set(early.map((step) => lyingAt(step)));
  const steps = [...early, ...proposal.migration.steps.filter((step) => !(step.step === 'drop' && taken.has(step.path))), ...filled.filter((step) => !early.includes(step))];
  const open = proposal.decisions.flatMap((decision): readonly OpenDecision[] => {
    const lies = decision.reason === 'alike' ? decision.before : decision.reason === 'unreachable' ? (diff.changes.find(({ path }) => path === decision.path)?.from ?? decision.path) : undefined;
    return lies === undefined ? [] : [{ ...decision, form, lies: schemaPath(lies) }];
  });
  return { form, steps, decisions: open.filter(({ lies }) => !taken.has(lies)), faults: fillFaults(before, after, form, filled, open) };
}

function lyingAt(step: MigrationStep): string {
  return 'from' in step ? step.from : step.path;
}
