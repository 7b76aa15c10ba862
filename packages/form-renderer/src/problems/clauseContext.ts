import { createContext, useContext } from 'react';

/** One clause as it is shown. */
export interface ClauseText {
  /** Number of the notice: `沪人社职〔2026〕66号`. */
  readonly notice?: string | undefined;
  /** Article inside the notice: `二（二）3`. */
  readonly at?: string | undefined;
  readonly says: string;
}

/** Clauses by id; a bare sentence will do. */
export type Clauses = Readonly<Record<string, string | ClauseText>>;

const ClauseContext = createContext<Clauses>({});

/** Hands the clauses down to every clause button inside. */
export const ClauseProvider = ClauseContext.Provider;

/** The clause by its id; where it is not at hand, what its id tells. */
export function useClause(id: string): ClauseText {
  const found = useContext(ClauseContext)[id];
  return typeof found === 'string' ? { says: found } : (found ?? { says: '' });
}
