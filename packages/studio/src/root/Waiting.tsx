import { problemsOf } from '@filing/client';
import { problemText } from '@filing/form-engine';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { rootTexts } from '../texts/root.ts';
import { textOf, type StudioLocale } from '../texts/texts.ts';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  readonly locale: StudioLocale;
  readonly children: (data: T) => ReactNode;
}

/** Draws what was asked for once it is here; says so while it is on its way, and offers to ask again when it did not come. */
export function Waiting<T>({ query, locale, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <output className="st-muted">{textOf(rootTexts, locale, 'loading')}</output>;
  return (
    <div className="st-note" data-tone="bad" role="alert">
      <strong>{textOf(rootTexts, locale, 'failed')}</strong>
      {problemsOf(query.error).map((problem) => <p key={problem.code + problem.path}>{problemText(problem, locale)}</p>)}
      <div><button type="button" className="st-button" onClick={() => void query.refetch()}>{textOf(rootTexts, locale, 'retry')}</button></div>
    </div>
  );
}
