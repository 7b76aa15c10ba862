import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Asking } from '../parts/Asking.tsx';
import { onDemand } from '../root/onDemand.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { untilText } from '../texts/untilText.ts';

const BasisChoice = onDemand(() => import('./BasisChoice.tsx'));

interface Props {
  readonly procedure: string;
  readonly chosen: string | null;
  /** It was asked to begin before anything was chosen. */
  readonly missing: boolean;
  readonly onChoose: (number: string) => void;
}

/** What a new filing would rest on: the only registration by itself, a choice of several, a sentence where there is none. */
export function Basis({ procedure, chosen, missing, onChoose }: Props) {
  const { t, queries } = usePlugin();
  const [words, setWords] = useState('');
  const query = useQuery({ ...queries.bases(procedure, words), placeholderData: (before) => before });
  return (
    <Asking query={query}>
      {(choices) => {
        const [only, ...others] = choices.items;
        if (choices.problems.length > 0) {
          return choices.problems.map((problem) => (
            <p key={problem.code} className="fp-note fp-small" data-tone="warn" data-testid="basis-none">{t.problem(problem)}{problem.clause && <> <span className="fp-muted fp-number">· {t('clause.of', { id: problem.clause })}</span></>}</p>
          ));
        }
        if (only && others.length === 0 && words === '') return <p className="fp-small" data-testid="basis">{t('basis.only', { number: only.number, body: only.body, until: untilText(only.validUntil, t) })}</p>;
        return <BasisChoice choices={choices} chosen={chosen} missing={missing} onChoose={onChoose} onSearch={setWords} />;
      }}
    </Asking>
  );
}
