import type { StudioApi } from '@filing/client';
import type { Clause, OccupationCatalogue } from '@filing/filing';
import type { Person } from '@filing/filing/revisions';
import { createContext, useContext } from 'react';
import type { StudioLocale } from '../texts/texts.ts';

/** What every screen of the studio may use. */
export interface StudioServices {
  readonly api: StudioApi;
  readonly me: Person;
  readonly locale: StudioLocale;
  /** Inside the plugin's own root: where pop-ups belong. */
  readonly popups: HTMLElement;
  /** Where we are: `` (home), `procedure/<name>`, `draft/<id>/<tab>…`. */
  readonly route: string;
  readonly go: (route: string) => void;
  /** Says a short thing that needs no answer; screen readers hear it. */
  readonly say: (sentence: string) => void;
  /** The server's time now. */
  readonly now: () => Date;
  /** The register of clauses, and what the server checks occupations against. */
  readonly ground: { readonly clauses: readonly Clause[]; readonly catalogue: OccupationCatalogue; readonly industryTags: readonly string[] };
}

/** The services of the studio that this element belongs to. */
export const StudioContext = createContext<StudioServices | null>(null);

/** The studio's services. */
export function useStudio(): StudioServices {
  const services = useContext(StudioContext);
  if (!services) throw new Error('outside the studio');
  return services;
}
