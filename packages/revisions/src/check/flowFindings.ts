import type { FlowDefinition, Form, Invariant, Policy, Procedure } from '@filing/filing';
import type { RevisionFinding } from '@filing/filing/revisions';
import { lintRaw, lintSentence } from '@filing/form-engine';
import { lintFlow, type FlowFinding } from '@filing/flow-runtime';
import type { CheckOptions } from './checkOptions.ts';
import { flowShape } from './flowShape.ts';
import { guarded, shapeFindings } from './makeFinding.ts';
import type { Outline } from './outlineOf.ts';
import { policyBounds } from './policyBounds.ts';
import { policyPlace } from './policyPlace.ts';
import { policyShape } from './policyShape.ts';
import type { ShapeFault } from './shape.ts';
import { unknownSteps } from './unknownSteps.ts';

/** What is wrong with a chain, its policy and how its invariants are written; with the procedure, where flow and policy are of their shape. */
export function flowFindings(outline: Outline, forms: Readonly<Record<string, Form>>, { clauses, procedures }: CheckOptions): { readonly findings: readonly RevisionFinding[]; readonly procedure: Procedure | null } {
  const shapes = (['flow', 'policy'] as const).flatMap((part) => guarded(part, '', () => (outline[part] === null ? [] : [
    ...lintRaw(outline[part]).map(({ severity, path, message }): RevisionFinding => ({ severity, part, at: '', path, message, messageEn: lintSentence(message) })),
    ...shapeFindings(part, '', (part === 'flow' ? flowShape : policyShape)(outline[part], '')),
  ])));
  const { flow, policy, name, invariants } = outline;
  if (shapes.length > 0 || flow === null || policy === null) return { findings: shapes, procedure: null };
  const procedure: Procedure = { name, flow: flow as unknown as FlowDefinition, policy: policy as unknown as Policy, invariants: invariants as readonly Invariant[], forms, english: {}, samples: [] };
  const bounds = guarded('policy', '', () => policyBounds(procedure.policy).map((each) => named(procedure.policy, each)));
  const linted = guarded('flow', '', () => [...lintFlow(procedure, { ...(clauses ? { clauses: new Set(clauses.map(({ id }) => id)) } : {}), ...(procedures ? { procedures } : {}) }).map(placed), ...unknownSteps(procedure)]);
  const said = (path: string) => bounds.some((each) => each.path === path || each.path.startsWith(`${path}.`) || path.startsWith(`${each.path}.`));
  const findings = [...bounds, ...linted.filter(({ part, path }) => part !== 'policy' || !said(path))];
  return { findings, procedure };
}

function named(policy: Policy, { path, message, messageEn }: ShapeFault): RevisionFinding {
  const { zh, en } = policyPlace(policy, path);
  return { severity: 'error', part: 'policy', at: '', path, message: `${zh}：${message}。`, messageEn: `${en}: ${messageEn}.` };
}

function placed({ severity, path, message, messageEn }: FlowFinding): RevisionFinding {
  const [head, ...rest] = path.split('.');
  if (head === 'policy') return { severity, part: 'policy', at: '', path: rest.join('.'), message, messageEn };
  if (head === 'invariants') return { severity, part: 'invariant', at: rest.join('.'), path: '', message, messageEn };
  return { severity, part: 'flow', at: '', path, message, messageEn };
}
