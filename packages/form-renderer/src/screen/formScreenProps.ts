import type { Answers, Change, Form, FormCheck, FormContext, Problem, Remark } from '@filing/filing';
import type { Ref } from 'react';
import type { Clauses } from '../problems/clauseContext.ts';

/** A file as an `Upload` field keeps it; size in bytes. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** What the screen needs from outside; a port that is missing is a thing the screen does not offer. */
export interface FormPorts {
  /** Sends one file; `onProgress` takes 0 to 1. Rejecting with an Error shows its message beside the file, with a retry. */
  readonly upload?: (file: File, onProgress: (share: number) => void, signal: AbortSignal) => Promise<UploadedFile>;
  /** Files from elsewhere than the file dialogue; none when the person thought better of it. Rejecting says its message. */
  readonly chooseFiles?: () => Promise<readonly File[]>;
  /** Where a file can be fetched, or a function that fetches it (when a token is needed). */
  readonly fileUrl?: (id: string) => string;
  readonly downloadFile?: (file: UploadedFile) => void;
  /** Finds occupations, or the minor classes they lie in. */
  readonly searchOccupations?: (query: string, level: 'unit' | 'minor') => Promise<{ readonly items: readonly { readonly code: string; readonly name: string }[] }>;
}

/** What can be asked of a screen that is drawn. */
export interface FormScreenHandle {
  /** Scrolls to the field (`projects.12.level`, also `form/projects.12.level`), focuses it, and says whether it or a field around it was found. */
  readonly focusField: (path: string) => boolean;
  /** Checks the answers as they are now, at once. */
  readonly check: () => FormCheck;
  /** The answers as they are now. */
  readonly answers: () => Answers;
}

/** What `FormScreen` takes. */
export interface FormScreenProps {
  readonly schema: Form;
  /** English texts by `path#keyword`. */
  readonly english?: Readonly<Record<string, string>>;
  /** Where writing begins; later values are not taken over while writing, so that a late answer never undoes what was typed. Give another React `key` to begin anew. While reading, always followed. */
  readonly answers: Answers;
  /** Hears every change with the whole answers as plain, immutable JSON. */
  readonly onChange?: (answers: Answers) => void;
  /** Hears every finished check of the answers (debounced where they are large). */
  readonly onCheck?: (check: FormCheck) => void;
  readonly access: 'write' | 'read';
  /** While correcting: paths inside the form that may be written, or `all`; absent means everything. */
  readonly opens?: 'all' | readonly string[] | undefined;
  /** Problems of the last attempt to submit; a list that is not empty also shows what the screen's own check finds everywhere. */
  readonly problems?: readonly Problem[] | undefined;
  /** Shows problems at all fields, not only at those that were left. */
  readonly showAll?: boolean;
  readonly remarks?: readonly Remark[] | undefined;
  readonly changes?: readonly Change[] | undefined;
  readonly locale?: 'zh-CN' | 'en';
  readonly context?: FormContext;
  /** Sentences of clauses by id, for the clause buttons. */
  readonly clauses?: Clauses | undefined;
  readonly ports?: FormPorts;
  /** When it changes, the field is scrolled to and focused. */
  readonly focusPath?: string | undefined;
  /** Level of the section headings; 3 unless told. */
  readonly headingLevel?: 2 | 3 | 4;
  readonly ref?: Ref<FormScreenHandle>;
}
