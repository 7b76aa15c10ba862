import { errorProblem, officeNames, type Problem } from '@filing/filing';
import type { House } from '../filings/house.ts';
import type { Identity } from '../identity/identity.ts';
import { heldOffices, readOrganisations, type Organisations } from './organisations.ts';

/** What an imported register of organisations holds. */
export interface OrganisationsImport {
  readonly edition: string;
  /** False where it was in force already. */
  readonly changed: boolean;
  readonly offices: number;
  readonly people: number;
  readonly standIns: number;
}

/** Puts a register of organisations in force; refused whole when a row is wrong, or gives whoever brings it in an office they do not hold yet: that takes somebody else. */
export async function importOrganisations(house: House, data: unknown, edition: string, importer: Identity): Promise<OrganisationsImport | { readonly problems: readonly Problem[] }> {
  const read = readSafely(data, edition);
  if ('problems' in read) return read;
  const gained = heldOffices(read, importer.id, importer.offices).slice(importer.offices.length);
  if (gained.length > 0) {
    const names = gained.map(({ office, orgName }) => orgName || officeNames[office]).join('、');
    return { problems: [errorProblem('rule', 'people', `导入人不能给自己增加办理身份（${names}），请由另一位政策业务人员导入。`, null, { names })] };
  }
  const changed = await house.reference.put('organisations', read, importer, await house.clock.now(house.db));
  await house.reference.refresh();
  return { edition: read.edition, changed, offices: read.offices.length, people: read.people.length, standIns: read.offices.filter(({ standIn }) => standIn).length };
}

function readSafely(data: unknown, edition: string): Organisations | { readonly problems: readonly Problem[] } {
  try {
    return readOrganisations(data, edition);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { problems: [errorProblem('format', '', `${error.message}。请更正后重新导入。`)] };
  }
}
