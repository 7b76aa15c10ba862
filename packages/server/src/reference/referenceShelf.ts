import { indexOccupations, type OccupationIndex } from '@filing/filing';
import type { Database } from '../database/openDatabase.ts';
import { noOrganisations } from './organisations.ts';
import { occupationSearch, type OccupationSearch } from './occupationSearch.ts';
import { readReference, referenceText, type Importer, type ReferenceContent, type ReferenceKind } from './referenceContent.ts';

/** The editions in force on this node. */
export interface ReferenceShelf extends ReferenceContent {
  readonly occupations: OccupationIndex;
  readonly search: OccupationSearch;
  /** Names the edition of the catalogue in force, for `occupationsOf`. */
  readonly catalogueHash: string;
  /** The occupations of an edition that was ever in force; throws when the database has lost it. */
  occupationsOf(hash: string): Promise<OccupationIndex>;
  /** Takes over what any node brought in meanwhile. */
  refresh(): Promise<void>;
  /** Puts an edition in force from now on; false when it is in force already. */
  put<K extends ReferenceKind>(kind: K, content: ReferenceContent[K], importer: Importer, at: Date): Promise<boolean>;
}

const kinds = ['catalogue', 'calendar', 'organisations'] as const;
const starter: Importer = { id: 'system', name: '系统' };

/** Opens the shelf: what the node was started with counts as brought in unless it was before; a later import stays in force over a restart. */
export async function openReferenceShelf(db: Database, start: Pick<ReferenceContent, 'catalogue' | 'calendar'>, at: Date): Promise<ReferenceShelf> {
  const state = { ...start, organisations: noOrganisations as ReferenceContent['organisations'], ...indexed(start.catalogue), catalogueHash: '' };
  const earlier = new Map<string, OccupationIndex>();
  const seen: Record<ReferenceKind, string> = { catalogue: '0', calendar: '0', organisations: '0' };

  const refresh = async (): Promise<void> => {
    const newest = await db.selectFrom('reference_editions').select((select) => ['kind', select.fn.max('id').as('id')]).groupBy('kind').execute();
    const changed = newest.filter(({ kind, id }) => String(id) !== seen[kind]);
    for (const { kind, id } of changed) {
      const { content, hash } = await db.selectFrom('reference_editions').select(['content', 'hash']).where('id', '=', id).executeTakeFirstOrThrow();
      const read = readReference[kind](content);
      Object.assign(state, { [kind]: read }, kind === 'catalogue' ? { ...indexed(read as ReferenceContent['catalogue']), catalogueHash: hash } : {});
      seen[kind] = String(id);
    }
  };

  const occupationsOf: ReferenceShelf['occupationsOf'] = async (hash) => {
    const known = hash === state.catalogueHash ? state.occupations : earlier.get(hash);
    if (known) return known;
    const { content } = await db.selectFrom('reference_editions').select('content').where('kind', '=', 'catalogue').where('hash', '=', hash).limit(1).executeTakeFirstOrThrow();
    const read = indexOccupations(readReference.catalogue(content));
    earlier.set(hash, read);
    return read;
  };

  const put: ReferenceShelf['put'] = async (kind, content, importer, when) => {
    const { text, hash } = referenceText(content);
    const last = await db.selectFrom('reference_editions').select('hash').where('kind', '=', kind).orderBy('id', 'desc').limit(1).executeTakeFirst();
    if (last?.hash === hash) return false;
    await db.insertInto('reference_editions').values({ kind, edition: content.edition, hash, content: text, imported_by: importer.id, imported_by_name: importer.name, imported_at: when }).execute();
    return true;
  };

  for (const kind of ['catalogue', 'calendar'] as const) {
    const known = await db.selectFrom('reference_editions').select('id').where('kind', '=', kind).where('hash', '=', referenceText(start[kind]).hash).executeTakeFirst();
    if (known) continue;
    await refresh();
    await put(kind, start[kind], starter, at);
    // As with an import, the years a new file lacks stay as they were brought in.
    if (kind === 'calendar' && seen.calendar !== '0') await put(kind, { ...start.calendar, years: { ...state.calendar.years, ...start.calendar.years } }, starter, at);
  }
  await refresh();
  return {
    get catalogue() { return state.catalogue; },
    get calendar() { return state.calendar; },
    get organisations() { return state.organisations; },
    get occupations() { return state.occupations; },
    get search() { return state.search; },
    get catalogueHash() { return state.catalogueHash; },
    occupationsOf,
    refresh,
    put,
  };
}

function indexed(catalogue: ReferenceContent['catalogue']): { readonly occupations: OccupationIndex; readonly search: OccupationSearch } {
  return { occupations: indexOccupations(catalogue), search: occupationSearch(catalogue) };
}

/** True for the name of a kind. */
export function isReferenceKind(value: string): value is ReferenceKind {
  return (kinds as readonly string[]).includes(value);
}
