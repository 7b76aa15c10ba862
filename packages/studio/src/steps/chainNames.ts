import { isOffice, officeNames, officeNamesEn, type FlowDefinition, type Office } from '@filing/filing';
import type { StudioLocale } from '../texts/texts.ts';

/** A state's title in a language; a state the chain does not know stands as it is. */
export function stateTitle({ machine: { states } }: FlowDefinition, state: string, locale: StudioLocale): string {
  const meta = Object.hasOwn(states, state) ? states[state]?.meta : undefined;
  return (locale === 'en' ? meta?.titleEn : meta?.title) ?? state;
}

/** An office's name in a language; one that does not exist stands as it is. */
export function officeTitle(office: Office | string | null | undefined, locale: StudioLocale): string {
  return isOffice(office) ? (locale === 'en' ? officeNamesEn : officeNames)[office] : String(office ?? '');
}

/** The offices a step can be given to: not the applicant, the public, or those who handle no filings. */
export function handlingOffices(all: readonly Office[]): readonly Office[] {
  const others = new Set<Office>(['applicant', 'public', 'policy-staff', 'auditor', 'system']);
  return all.filter((office) => !others.has(office));
}
