import type { ProblemCode } from '@filing/filing';

/** Kinds of problems that entering answers can have and for which a clause or a rule may stand, the usual ones first. */
export const problemCodes = [
  'rule', 'required', 'option', 'format', 'type', 'minimum', 'maximum', 'length', 'items', 'repeated',
  'occupation.format', 'occupation.unknown', 'occupation.mismatch', 'occupation.class', 'industry.unknown', 'phone.format', 'credit-code.check', 'registration.number',
] as const satisfies readonly ProblemCode[];

/** One of them. */
export type EnteredCode = (typeof problemCodes)[number];

/** What is offered where a code is chosen: those and the ones that are written already. */
export function codeChoices(say: (key: `code.${EnteredCode}`) => string, written: readonly string[] = []): readonly { readonly label: string; readonly value: string }[] {
  const others = written.filter((code) => !(problemCodes as readonly string[]).includes(code));
  return [...problemCodes.map((value) => ({ label: say(`code.${value}`), value })), ...[...new Set(others)].map((value) => ({ label: value, value }))];
}
