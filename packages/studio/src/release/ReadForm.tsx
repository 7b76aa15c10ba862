import { shanghaiDay, type Answers, type AnswerChange, type Sample } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { FormScreen } from '@filing/form-renderer';
import { procedureOf } from '@filing/revisions';
import { useMemo } from 'react';
import { FaultBoundary } from '../root/FaultBoundary.tsx';
import { useStudio } from '../root/studioContext.ts';

interface Props {
  readonly source: ProcedureSource;
  readonly form: string;
  readonly answers: Answers;
  /** Marked in the form. */
  readonly changes?: readonly AnswerChange[];
  /** Whose day and surroundings the form is read in; today and none unless said. */
  readonly sample?: Sample | undefined;
}

const none = {};
const noChanges: readonly AnswerChange[] = [];

/** A form of a revision as people read it, filled in; nothing can be written. Draws nothing where the revision has no such form. */
export function ReadForm({ source, form, answers, changes = noChanges, sample }: Props) {
  const { ground, locale, now } = useStudio();
  const schema = useMemo(() => procedureOf(source).forms[form], [source, form]);
  const clauses = useMemo(() => Object.fromEntries(ground.clauses.map(({ id, notice, at, says }) => [id, notice === undefined ? { at, says } : { notice, at, says }])), [ground.clauses]);
  const marked = useMemo(() => changes.map((change) => ({ ...change, form })), [changes, form]);
  const today = sample?.today ?? shanghaiDay(now());
  const context = useMemo(() => ({
    policy: source.policy as unknown as Readonly<Record<string, unknown>>, today, industryTags: ground.industryTags,
    ...(sample?.applicant ? { applicant: sample.applicant } : {}), ...(sample?.forms ? { forms: sample.forms } : {}), ...(sample?.basis ? { basis: sample.basis } : {}),
  }), [sample, source.policy, ground.industryTags, today]);
  if (!schema) return null;
  return (
    <FaultBoundary locale={locale}>
      <div className="st-read"><FormScreen schema={schema} english={source.english[form] ?? none} answers={answers} access="read" changes={marked} locale={locale} context={context} clauses={clauses} ports={none} headingLevel={4} /></div>
    </FaultBoundary>
  );
}
