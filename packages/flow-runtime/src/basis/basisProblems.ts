import { errorProblem, normaliseCreditCode, registrationStateOn, shanghaiDay, type Applicant, type Problem, type Registration } from '@filing/filing';
import type { Flow } from '../flow/flow.ts';

/** Why an applicant cannot rest on a registration now: none that fits the flow's rule, or one not in force; nothing where the flow rests on none. */
export function basisProblems({ definition }: Pick<Flow, 'definition'>, applicant: Pick<Applicant, 'uscc'>, basis: Registration | null | undefined, now: Date): readonly Problem[] {
  const rule = definition.basis;
  if (!rule) return [];
  const fits = basis && rule.procedures.includes(basis.procedure ?? '') && (rule.holder === 'anyone' || normaliseCreditCode(basis.uscc) === normaliseCreditCode(applicant.uscc));
  if (!fits) return [errorProblem('basis.missing', 'basis', rule.message, rule.clause, { messageEn: rule.messageEn })];
  const state = registrationStateOn(basis, shanghaiDay(now));
  if (state === 'valid') return [];
  const told = `${rule.message}备案 ${basis.number} ${words[state](basis)}。`;
  return [errorProblem('basis.not-in-force', 'basis', told, rule.clause, { number: basis.number, state, until: basis.validUntil, messageEn: rule.messageEn })];
}

const words = {
  suspended: () => '已暂停',
  expired: ({ validUntil }: Registration) => `已于 ${validUntil} 到期`,
  removed: () => '已移出',
};
