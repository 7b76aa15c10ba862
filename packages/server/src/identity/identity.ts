import { isOffice, organisationCodes, type Actor, type Applicant, type Office } from '@filing/filing';

/** One office a person may act for. */
export interface HeldOffice {
  readonly office: Office;
  readonly org: string | null;
  readonly orgName: string;
  readonly uscc?: string;
}

/** Who the host says is asking. */
export interface Identity {
  readonly id: string;
  readonly name: string;
  readonly offices: readonly HeldOffice[];
  /** Facts of the organisation a person files for. */
  readonly applicant: Applicant | null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 200;

function heldOffice(claim: unknown): readonly HeldOffice[] {
  if (!isRecord(claim) || !isOffice(claim['office']) || claim['office'] === 'system' || claim['office'] === 'public') return [];
  const org = claim['org'] ?? null;
  if (org !== null && !isText(org)) return [];
  const orgName = isText(claim['orgName']) ? claim['orgName'] : '';
  return [{ office: claim['office'], org, orgName, ...(isText(claim['uscc']) ? { uscc: claim['uscc'] } : {}) }];
}

function applicantOf(claim: unknown): Applicant | null {
  if (!isRecord(claim) || !isText(claim['org']) || !isText(claim['uscc']) || !isText(claim['district'])) return null;
  return { ...claim, org: claim['org'], uscc: claim['uscc'], district: claim['district'] };
}

/** Reads the claims of a verified token; null when they name no person or no office this server knows; a token that says nothing of offices leaves them to the register of organisations. `system` cannot be claimed. */
export function readClaims(claims: Readonly<Record<string, unknown>>): Identity | null {
  const { sub, name, offices, applicant } = claims;
  if (!isText(sub) || (offices !== undefined && !Array.isArray(offices))) return null;
  const held = (offices ?? []).slice(0, 50).flatMap(heldOffice);
  return held.length > 0 || offices === undefined ? { id: sub, name: isText(name) ? name : sub, offices: held, applicant: applicantOf(applicant) } : null;
}

/** The person acting for one of their offices: the one asked for as `<office>[:<org>]`, else the first; null when they do not hold it. */
export function actorOf(identity: Identity, asked: string | undefined): Actor | null {
  const [office, org] = (asked ?? '').split(':');
  const held = asked ? identity.offices.find((each) => each.office === office && (org === undefined || org === '' || each.org === org)) : identity.offices[0];
  if (!held) return null;
  const actor = { id: identity.id, name: identity.name, office: held.office, org: held.org, orgName: held.orgName, uscc: codeOf(held) };
  const alsoOf = othersOf(identity, actor);
  return alsoOf.length > 0 ? { ...actor, alsoOf } : actor;
}

function codeOf({ office, org, uscc }: HeldOffice): string | null {
  return uscc ?? (office === 'applicant' ? org : null);
}

/** What else they belong to does not end where they act for somebody else. */
function othersOf({ offices, applicant }: Identity, actor: Actor): readonly string[] {
  const codes = [...offices.map(codeOf), applicant?.uscc ?? null];
  const own = organisationCodes(actor);
  return organisationCodes({ org: null, alsoOf: codes.flatMap((code) => code ?? []) }).filter((code) => !own.includes(code));
}
