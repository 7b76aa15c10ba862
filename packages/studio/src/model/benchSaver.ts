import { DraftSaver, ProblemError, type DraftCurrent, type FormAnswers, type StudioApi, type UnsavedDrafts } from '@filing/client';
import type { ProcedureSource, RevisionDraft } from '@filing/filing/revisions';

interface Options {
  readonly draft: RevisionDraft;
  readonly save: StudioApi['saveDraft'];
  readonly unsaved: UnsavedDrafts;
  /** Hears every draft the server has confirmed, and the newer one it refused ours for. */
  readonly onDraft: (draft: RevisionDraft, how: 'saved' | 'theirs') => void;
  readonly quiet?: number;
}

/** Saves a draft of a revision the way drafts of forms are saved: quiet moment, one request at a time, tried again, nobody overwritten. */
export function benchSaver({ draft, save, unsaved, onDraft, quiet = 1_200 }: Options): DraftSaver {
  return new DraftSaver({
    answers: asAnswers(draft.source),
    revision: draft.version,
    savedAt: draft.updatedAt,
    unsaved,
    quiet,
    async save({ answers, revision }) {
      try {
        const saved = await save(draft.id, { version: revision, source: asSource(answers) });
        onDraft(saved, 'saved');
        return { revision: saved.version, savedAt: saved.updatedAt, problems: [] };
      } catch (error) {
        const newer = newerDraft(error);
        if (!newer) throw error;
        onDraft(newer, 'theirs');
        const current: DraftCurrent = { answers: asAnswers(newer.source), revision: newer.version, savedAt: newer.updatedAt, savedBy: newer.updatedBy.name };
        throw new ProblemError(409, (error as ProblemError).problems, { current });
      }
    },
  });
}

/** The draft a refusal brought, saved by somebody else in the meantime. */
function newerDraft(error: unknown): RevisionDraft | null {
  const current = error instanceof ProblemError && error.status === 409 ? (error.body['current'] ?? error.body['draft']) : null;
  return typeof current === 'object' && current !== null && 'source' in current && 'version' in current ? (current as RevisionDraft) : null;
}

/** A source on its way through the saver, which asks only whether two are the same. */
export function asAnswers(source: ProcedureSource): FormAnswers {
  return source as unknown as FormAnswers;
}

/** A source back from the saver. */
export function asSource(answers: FormAnswers): ProcedureSource {
  return answers as unknown as ProcedureSource;
}
