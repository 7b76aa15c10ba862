import type { Problem } from '@filing/filing';
import { useMemo, useState } from 'react';
import { createSay, SayProvider, type Locale } from '../messages/translate.ts';
import { ClauseNote } from './ClauseNote.tsx';
import { ClauseProvider, type Clauses } from './clauseContext.ts';

/** What `ProblemList` takes. */
export interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** Hears which problem's field is wanted, with its path as the problem has it (`form/path` where it names a form). */
  readonly onGo?: (path: string, problem: Problem) => void;
  readonly clauses?: Clauses | undefined;
  readonly locale?: Locale;
  /** English texts of the form, for problems in English. */
  readonly english?: Readonly<Record<string, string>> | undefined;
  /** Says so when there are none; otherwise nothing is drawn then. */
  readonly sayNone?: boolean;
}

/** As many as a person settles at a sitting; a long list is drawn to its end when asked. */
const atFirst = 50;

/** All problems at once, errors first, each a link to its field with its clause; of a long list the first, the rest on demand. */
export function ProblemList({ problems, onGo, clauses, locale = 'zh-CN', english, sayNone = false }: ProblemListProps) {
  const say = useMemo(() => createSay(locale, english), [locale, english]);
  const [whole, showWhole] = useState(false);
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  if (problems.length === 0) return sayNone ? <output className="fr-problems-none">{say('problems.none')}</output> : null;
  const part = (title: string, kind: string, list: readonly Problem[]) => list.length > 0 && (
    <section className={`fr-problems fr-problems-${kind}`} aria-label={title}>
      <p className="fr-problems-title">{title}</p>
      <ol className="fr-problems-list">
        {(whole ? list : list.slice(0, atFirst)).map((problem, index) => (
          <li key={`${problem.path} ${problem.code} ${index}`} className="fr-sentence">
            {onGo && problem.path !== '' ? <button type="button" className="fr-link" onClick={() => onGo(problem.path, problem)}>{say.problem(problem)}</button> : <span>{say.problem(problem)}</span>}
            <ClauseNote clause={problem.clause} />
          </li>
        ))}
      </ol>
      {!whole && list.length > atFirst && <button type="button" className="fr-link fr-problems-more" onClick={() => showWhole(true)}>{say('problems.more', { count: list.length - atFirst })}</button>}
    </section>
  );
  return (
    <SayProvider value={say}>
      <ClauseProvider value={clauses ?? {}}>
        <div className="fr-scope">
          {part(say('problems.title', { count: errors.length }), 'errors', errors)}
          {part(say('problems.warnings', { count: warnings.length }), 'warnings', warnings)}
        </div>
      </ClauseProvider>
    </SayProvider>
  );
}
