import type { Severity } from '@filing/filing';
import { flowSentence } from './flowSentences.ts';

/** One thing wrong with a chain or its policy. */
export interface FlowFinding {
  readonly severity: Severity;
  /** Where: `states.drafting.on.submit`, `policy.deadlines.publicNotice`. */
  readonly path: string;
  readonly message: string;
  readonly messageEn: string;
}

/** Makes an error. */
export function flowError(path: string, message: string): FlowFinding {
  return { severity: 'error', path, message, messageEn: flowSentence(message) };
}

/** Makes a warning. */
export function flowWarning(path: string, message: string): FlowFinding {
  return { severity: 'warning', path, message, messageEn: flowSentence(message) };
}
