import { isOffice, type Office } from '@filing/filing';
import type { HeldOffice } from '../identity/identity.ts';

/** One office of an organisation. */
export interface OrganisationOffice {
  readonly office: Office;
  /** Key it is routed by: a district's code, an authority's name, a credit code; null for an office that exists once. */
  readonly org: string | null;
  readonly name: string;
  /** Key of the organisation of the same office that acts in its place, e.g. while it has no staff of its own. */
  readonly standIn?: string;
}

/** A person the host's tokens name without saying what they are. */
export interface OrganisationPerson {
  /** The token's `sub`. */
  readonly id: string;
  readonly name: string;
  readonly offices: readonly { readonly office: Office; readonly org: string | null }[];
  /** Credit code of the organisation they come from, where that is another: they keep away from what is about it. */
  readonly uscc?: string;
}

/** Offices, people and who stands in for whom, as the host exports them. */
export interface Organisations {
  readonly edition: string;
  readonly offices: readonly OrganisationOffice[];
  readonly people: readonly OrganisationPerson[];
}

/** Nobody yet. */
export const noOrganisations: Organisations = { edition: '', offices: [], people: [] };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= 200;
const isKey = (value: unknown): value is string | null | undefined => value === undefined || value === null || isText(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Reads a file of organisations; throws one sentence naming every row that is wrong. */
export function readOrganisations(data: unknown, edition = ''): Organisations {
  if (!isRecord(data) || (!Array.isArray(data['offices']) && !Array.isArray(data['people']))) throw new TypeError('单位文件应为含 offices（单位）与 people（人员）列表的对象');
  const faults: string[] = [];
  const offices = listOf(data['offices']).flatMap((row, index) => readOffice(row, `offices 第 ${index + 1} 行`, faults));
  const people = listOf(data['people']).flatMap((row, index) => readPerson(row, `people 第 ${index + 1} 行`, faults));
  const known = new Set(offices.map(({ office, org }) => keyOf(office, org)));
  for (const { office, org, name, standIn } of offices) {
    if (standIn !== undefined && (standIn === org || !known.has(keyOf(office, standIn)))) faults.push(`${name} 的代办单位 ${standIn} 不在 offices 中`);
  }
  faults.push(...inCircles(offices).map(({ name }) => `${name} 与代办单位互相代办，谁也没有人办理`));
  if (known.size < offices.length) faults.push('offices 中有重复的 office 与 org');
  if (new Set(people.map(({ id }) => id)).size < people.length) faults.push('people 中有重复的 id');
  if (faults.length > 0) throw new TypeError(faults.slice(0, 20).join('；'));
  return { edition: isText(data['edition']) ? data['edition'] : edition, offices, people };
}

const keyOf = (office: Office, org: string | null) => `${office} ${org ?? ''}`;

/** The offices whose stand-ins lead back to themselves; each office is walked over once. */
function inCircles(offices: readonly OrganisationOffice[]): readonly OrganisationOffice[] {
  const byKey = new Map(offices.map((each) => [keyOf(each.office, each.org), each]));
  const walked = new Map<OrganisationOffice, OrganisationOffice>();
  const circles = new Set<OrganisationOffice>();
  const next = ({ office, standIn }: OrganisationOffice) => (standIn === undefined ? undefined : byKey.get(keyOf(office, standIn)));
  for (const start of offices) {
    let at: OrganisationOffice | undefined = start;
    for (; at && !walked.has(at); at = next(at)) walked.set(at, start);
    // Back on the way just walked: from here round and back again is the circle.
    if (at && walked.get(at) === start) for (; at && !circles.has(at); at = next(at)) circles.add(at);
  }
  return offices.filter((each) => circles.has(each));
}

function readOffice(row: unknown, at: string, faults: string[]): readonly OrganisationOffice[] {
  if (!isRecord(row) || !isAssignable(row['office']) || !isKey(row['org']) || !isText(row['name']) || !(row['standIn'] === undefined || isText(row['standIn']))) {
    faults.push(`${at}应有 office（办理单位）、org（路由键，可为 null）、name，可有 standIn`);
    return [];
  }
  return [{ office: row['office'], org: row['org'] ?? null, name: row['name'], ...(row['standIn'] === undefined ? {} : { standIn: row['standIn'] }) }];
}

function readPerson(row: unknown, at: string, faults: string[]): readonly OrganisationPerson[] {
  const held = isRecord(row) ? listOf(row['offices']) : [];
  const offices = held.flatMap((each) => (isRecord(each) && isAssignable(each['office']) && isKey(each['org']) ? [{ office: each['office'], org: each['org'] ?? null }] : []));
  if (!isRecord(row) || !isText(row['id']) || !isText(row['name']) || offices.length === 0 || offices.length < held.length || !(row['uscc'] === undefined || isText(row['uscc']))) {
    faults.push(`${at}应有 id、name 与 offices（每项含 office 与 org），可有 uscc`);
    return [];
  }
  return [{ id: row['id'], name: row['name'], offices, ...(row['uscc'] === undefined ? {} : { uscc: row['uscc'] }) }];
}

/** `system` and `public` are nobody's to hold, and who files is what the host's token says. */
function isAssignable(value: unknown): value is Office {
  return isOffice(value) && value !== 'system' && value !== 'public' && value !== 'applicant';
}

/** The offices a person may act for: what the token says, what the register adds, and every organisation theirs stands in for. */
export function heldOffices({ offices, people }: Organisations, person: string, claimed: readonly HeldOffice[]): readonly HeldOffice[] {
  const named = (office: Office, org: string | null) => offices.find((each) => each.office === office && each.org === org)?.name ?? '';
  const row = people.find(({ id }) => id === person);
  const registered = row?.offices.map(({ office, org }) => ({ office, org, orgName: named(office, org), ...(row.uscc === undefined ? {} : { uscc: row.uscc }) })) ?? [];
  const own = [...claimed, ...registered.filter((each) => !claimed.some((other) => other.office === each.office && other.org === each.org))];
  const others = offices.filter(({ office, standIn }) => standIn !== undefined && own.some((each) => each.office === office && each.org === standIn));
  const lent = others.filter((each) => !own.some(({ office, org }) => office === each.office && org === each.org));
  return [...own, ...lent.map(({ office, org, name }) => ({ office, org, orgName: name }))];
}
