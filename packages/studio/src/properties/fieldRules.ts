import type { FormRule } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import type { FieldAt } from './fieldProperty.ts';
import { fieldAt, writeChange } from './panelAnswers.ts';
import { readSentenceRows, writeSentenceRows } from './sentenceRows.ts';

/** A rule with the English of its sentence. */
export interface EnteredRule extends FormRule {
  readonly english?: string;
}

/** Most rules of one field. */
export const mostRules = 40;

/** The rules of a field, in their order. */
export function readRules(at: FieldAt): readonly EnteredRule[] {
  return (readSentenceRows(at, 'x-rules', 'message') ?? []) as unknown as readonly EnteredRule[];
}

/** The draft with the rules of a field as given; the same draft where nothing changes. */
export function writeRules(source: ProcedureSource, form: string, path: string, rules: readonly EnteredRule[]): ProcedureSource {
  const at = fieldAt(source, form, path);
  return at ? writeChange(source, form, at, writeSentenceRows(rules, at, 'x-rules', 'message')) : source;
}

/** A rule as entered, as it may go into the draft: what is left empty is left out. Null while its formula or its sentence is missing. */
export function soundRule(entered: Partial<EnteredRule>): EnteredRule | null {
  const kept = Object.fromEntries(Object.entries(entered).filter(([, each]) => each !== '' && each !== undefined)) as Partial<EnteredRule>;
  return kept.assert !== undefined && kept.message !== undefined && kept.message.trim() !== '' ? { ...kept, assert: kept.assert, message: kept.message } : null;
}
