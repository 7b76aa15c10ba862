import { readCatalogue, type OccupationCatalogue, type WorkingCalendar } from '@filing/filing';
import { contentHash } from '../revisions/revisionHash.ts';
import { readOrganisations, type Organisations } from './organisations.ts';

/** What is kept as data, by kind. */
export interface ReferenceContent {
  readonly catalogue: OccupationCatalogue;
  readonly calendar: WorkingCalendar;
  readonly organisations: Organisations;
}

/** A kind of data that is imported, not programmed. */
export type ReferenceKind = keyof ReferenceContent;

/** Who brought an edition in. */
export interface Importer {
  readonly id: string;
  readonly name: string;
}

/** The text an edition is kept as, and its SHA-256 in hex. */
export function referenceText(content: ReferenceContent[ReferenceKind]): { readonly text: string; readonly hash: string } {
  const text = JSON.stringify(content);
  return { text, hash: contentHash(text) };
}

/** Reads back what was kept. */
export const readReference: { readonly [K in ReferenceKind]: (text: string) => ReferenceContent[K] } = {
  catalogue: (text) => readCatalogue(JSON.parse(text), ''),
  calendar: (text) => JSON.parse(text) as WorkingCalendar,
  organisations: (text) => readOrganisations(JSON.parse(text)),
};
