import { shanghaiDay, startOfDay } from '@filing/filing';
import type { RevisionDraft, RevisionFinding } from '@filing/filing/revisions';
import { readPublications } from '../revisions/publication.ts';
import type { Database } from '../database/openDatabase.ts';

/** What a person has to know of revisions that are published and not in force yet: each was written without the draft, and the draft without it. */
export async function comingFindings(db: Database, { procedure, effectiveFrom }: Pick<RevisionDraft, 'procedure' | 'effectiveFrom'>, now: Date): Promise<readonly RevisionFinding[]> {
  const day = effectiveFrom === null ? now : startOfDay(effectiveFrom);
  const coming = (await readPublications(db, [procedure])).filter((each) => each.effectiveFrom > now);
  return coming.map(({ number, effectiveFrom: from }) => {
    const when = shanghaiDay(from);
    return from > day
      ? warning(`第 ${number} 版将于 ${when} 施行，届时取代这一版：这一版的改动如在那之后仍要有效，请另拟一份同日或更晚施行的修订。`, `Revision ${number} comes into force on ${when} and takes this one’s place: what is to hold after that day needs a revision of that day or later.`)
      : warning(`第 ${number} 版将于 ${when} 施行，这一版施行后取代它：请核对它的改动是否都在这一版中。`, `Revision ${number} comes into force on ${when} and this one takes its place: see that its changes are in this one.`);
  });
}

function warning(message: string, messageEn: string): RevisionFinding {
  return { severity: 'warning', part: 'flow', at: '', path: '', message, messageEn };
}
