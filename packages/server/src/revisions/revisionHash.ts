import { createHash } from 'node:crypto';
import type { FlowDefinition, Form, Policy, Procedure, WorkingCalendar } from '@filing/filing';

/** What a filing is born under, whole. */
export interface RevisionContent {
  readonly flow: FlowDefinition;
  readonly policy: Policy;
  readonly forms: Readonly<Record<string, Form>>;
  readonly english: Procedure['english'];
  readonly calendar: WorkingCalendar;
}

/** SHA-256 of a text in hex. */
export function contentHash(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A procedure's content with the calendar, and its SHA-256 in hex; the order of fields counts, since it is what a person sees. */
export function revisionOf(procedure: Procedure, calendar: WorkingCalendar): { readonly hash: string; readonly content: string } {
  const { flow, policy, forms, english } = procedure;
  const content = JSON.stringify({ flow, policy, forms, english, calendar } satisfies RevisionContent);
  return { hash: contentHash(content), content };
}
