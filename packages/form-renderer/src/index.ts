export { FormScreen } from './screen/FormScreen.tsx';
export type { FormPorts, FormScreenHandle, FormScreenProps, UploadedFile } from './screen/formScreenProps.ts';
export { ProblemList, type ProblemListProps } from './problems/ProblemList.tsx';
export { ClauseNote, type ClauseNoteProps } from './problems/ClauseNote.tsx';
export { ClauseProvider, type Clauses, type ClauseText } from './problems/clauseContext.ts';
export { createSay, SayProvider, type Locale, type Say } from './messages/translate.ts';
export { formCss } from './styles/formCss.ts';
