import type { FormContext } from '@filing/filing';
import { evaluateWith, type Expression } from './expression.ts';
import type { Gate } from './fieldPlan.ts';

/** Names of the expression scope that no field may have. */
export const reservedNames = ['root', 'value', 'row', 'index', 'applicant', 'forms', 'policy', 'today'] as const;

/** Names whose values come from outside the answers; a field called `basis` hides the registration of that name. */
export const outsideNames: ReadonlySet<string> = new Set(['applicant', 'forms', 'policy', 'basis', 'today']);

/** The values around a field while the answers are walked. */
export interface Surroundings {
  readonly context: FormContext;
  readonly root: unknown;
  /** The object the field belongs to. */
  readonly siblings: Readonly<Record<string, unknown>>;
  /** The nearest row and its number from 0; null outside lists. */
  readonly row: unknown;
  readonly index: number | null;
}

const nothing = {};

/** The value of an expression at a field. */
export function valueAt(expression: Expression, around: Surroundings, value: unknown = null): unknown {
  return evaluateWith(expression, (name) => {
    switch (name) {
      case 'value': return value;
      case 'root': return around.root;
      case 'row': return around.row;
      case 'index': return around.index;
      case 'applicant': return around.context.applicant ?? nothing;
      case 'forms': return around.context.forms ?? nothing;
      case 'policy': return around.context.policy ?? nothing;
      case 'today': return around.context.today;
      case 'basis': return Object.hasOwn(around.siblings, name) ? around.siblings[name] : around.context.basis;
      default: return Object.hasOwn(around.siblings, name) ? around.siblings[name] : null;
    }
  });
}

/** True when every gate is open; one that cannot be worked out is shut. */
export function isVisible(gates: readonly Gate[], around: Surroundings): boolean {
  return gates.every((gate) => gate !== false && valueAt(gate, around) === true);
}
