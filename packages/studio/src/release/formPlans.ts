import type { Form } from '@filing/filing';
import type { Migration, MigrationStep } from '@filing/filing/revisions';
import { diffForms, proposeMigration, type MigrationDecision } from '@filing/form-engine';

/** How answers to one form are moved: what was decided or is proposed, and what is open. */
export interface FormPlan {
  readonly form: string;
  readonly steps: readonly MigrationStep[];
  /** Somebody decided otherwise than proposed. */
  readonly own: boolean;
  readonly open: readonly MigrationDecision[];
  readonly before: Form;
  readonly after: Form;
}

/** The plan of every form that differs in what is answered; what is saved goes before what is proposed. Forms with their fragments put in. */
export function formPlans(before: Readonly<Record<string, Form>>, after: Readonly<Record<string, Form>>, saved: readonly Migration[]): readonly FormPlan[] {
  return Object.entries(after).flatMap(([form, now]): readonly FormPlan[] => {
    const was = before[form];
    if (!was || was === now) return [];
    const { migration, decisions } = proposeMigration(diffForms(was, now));
    const mine = saved.find((each) => each.form === form);
    const steps = mine?.steps ?? migration.steps;
    const plan = { form, steps, own: mine !== undefined, open: decisions.filter((decision) => !isDecided(decision, steps)), before: was, after: now };
    return plan.steps.length > 0 || plan.open.length > 0 || plan.own ? [plan] : [];
  });
}

/** The migrations with a form's steps set; null takes what was decided away. */
export function withSteps(saved: readonly Migration[], form: string, steps: readonly MigrationStep[] | null): readonly Migration[] {
  const others = saved.filter((each) => each.form !== form);
  return steps === null ? others : [...others, { form, steps }];
}

/** Says that a new field is one that is gone, under another name. */
export function renamedSteps(steps: readonly MigrationStep[], from: string, to: string): readonly MigrationStep[] {
  return [{ step: 'rename', from, to }, ...steps.filter((step) => !(step.step === 'drop' && step.path === from) && !(step.step === 'default' && step.path === to))];
}

function isDecided({ reason, path, before }: MigrationDecision, steps: readonly MigrationStep[]): boolean {
  if (reason === 'required') return steps.some((step) => (step.step === 'default' && step.path === path) || (step.step === 'rename' && step.to === path));
  if (reason === 'option') return steps.some((step) => step.step === 'map' && step.path === path);
  return reason === 'alike' && before !== undefined && steps.some((step) => step.step === 'rename' && step.from === before);
}
