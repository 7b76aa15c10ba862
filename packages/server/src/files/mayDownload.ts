import type { Actor } from '@filing/filing';
import type { House } from '../filings/house.ts';
import { readableFiling } from '../filings/readableFiling.ts';
import { viewFiling } from '../filings/viewFiling.ts';

/** Whether a person may have a file's content: its uploader, the auditor, and whoever finds it in their own view of the filing; so what is withheld there (a form, a field, an act) is withheld here. */
export async function mayDownload(house: House, file: { readonly id: string; readonly filing: string; readonly uploader: string }, reader: Actor): Promise<boolean> {
  if (file.uploader === reader.id) return true;
  const loaded = await readableFiling(house, file.filing, reader);
  if (!loaded) return false;
  if (reader.office === 'auditor') return true;
  const { forms, timeline, projects, changes } = await viewFiling(house, loaded, reader, await house.clock.now(house.db));
  return names([forms.map(({ answers }) => answers), timeline.map(({ attachments, data }) => [attachments, data]), projects, changes], file.id);
}

function names(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return value === id;
  return Object.values(value).some((each) => names(each, id));
}
