import type { Office } from './office.ts';

/** A person acting for an office of an organisation; the host vouches for it, we never guess it. */
export interface Actor {
  /** Stable id of the person. */
  readonly id: string;
  readonly name: string;
  readonly office: Office;
  /** The organisation: an applicant's credit code, a district's GB/T 2260 code, an authority's code, or null for an office that exists once. */
  readonly org: string | null;
  /** The organisation's name as printed. */
  readonly orgName: string;
  /** The organisation's credit code where known: nobody decides on a filing of their own organisation. */
  readonly uscc?: string | null;
  /** Credit codes of the other organisations the person belongs to by any office they hold; a stand-in brings their own along. */
  readonly alsoOf?: readonly string[];
}
