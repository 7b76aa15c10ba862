import type { Filing } from '@filing/filing';
import type { ExtraWindow } from './extraWindow.ts';
import type { ChainEnd, KeptLink } from './verifyLinks.ts';

/** The form of an export; a later one gets another name. */
export const exportFormat = 'filing-export/1';

/** One filing with all that is needed to build it again elsewhere: its chain, and by hash the texts its links name. Nothing in it is masked: the hashes stand for what was really handed in. */
export interface FilingExport {
  readonly format: typeof exportFormat;
  readonly exportedAt: string;
  readonly id: string;
  /** Its number for people. */
  readonly number: string;
  readonly chain: ChainEnd;
  readonly links: readonly KeptLink[];
  /** Texts by their SHA-256: revisions (flow, policy, forms, calendar), calendar editions, occupation catalogues. */
  readonly revisions: Readonly<Record<string, string>>;
  readonly calendars: Readonly<Record<string, string>>;
  readonly catalogues: Readonly<Record<string, string>>;
  /** The catalogue in force when it was exported, for the oldest links, which name none. */
  readonly catalogue: string;
  readonly industryTags: readonly string[];
  readonly extraWindows: readonly ExtraWindow[];
  /** The state that was kept, without the events, which are in the links. */
  readonly filing: Omit<Filing, 'events'>;
}

/** Where a piece of JSON is no export; null when it has the form of one. Only its form: what it says is judged by replaying it. */
export function misshapenExport(data: unknown): string | null {
  if (!isObject(data) || data['format'] !== exportFormat) return 'format';
  const text = ['exportedAt', 'id', 'number', 'catalogue'].find((key) => typeof data[key] !== 'string');
  if (text) return text;
  if (!isObject(data['chain']) || typeof data['chain']['hash'] !== 'string' || typeof data['chain']['seq'] !== 'number') return 'chain';
  if (!Array.isArray(data['links']) || data['links'].length === 0) return 'links';
  const link = data['links'].findIndex((each) => !isKeptLink(each));
  if (link >= 0) return `links.${link}`;
  const texts = ['revisions', 'calendars', 'catalogues'].find((key) => !isObject(data[key]) || Object.values(data[key]).some((each) => typeof each !== 'string'));
  if (texts) return texts;
  if (!isObject(data['filing'])) return 'filing';
  return ['industryTags', 'extraWindows'].find((key) => !Array.isArray(data[key])) ?? null;
}

function isKeptLink(value: unknown): boolean {
  if (!isObject(value) || typeof value['seq'] !== 'number' || typeof value['previous'] !== 'string' || typeof value['hash'] !== 'string' || !isObject(value['body'])) return false;
  const { kind, recorded, from, to, migrations, settle } = value['body'];
  if (kind === 'migrate' || kind === 'unmigrate') return typeof from === 'string' && typeof to === 'string' && (kind === 'unmigrate' || (Array.isArray(migrations) && Array.isArray(settle)));
  return kind === 'start' || kind === 'recount' || (kind === 'event' && isObject(recorded));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
