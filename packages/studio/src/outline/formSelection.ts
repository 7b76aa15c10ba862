import { createContext, useContext } from 'react';

/** Which field of which form is looked at. */
export interface FormSelection {
  /** The form's name. */
  readonly form: string;
  /** Schema path, `projects.items.level`; empty for the form itself. */
  readonly path: string;
  readonly select: (path: string) => void;
}

/** The selection of the form editor this element belongs to. */
export const FormSelectionContext = createContext<FormSelection | null>(null);

/** What is selected in the form editor. */
export function useFormSelection(): FormSelection {
  const selection = useContext(FormSelectionContext);
  if (!selection) throw new Error('no form is being edited');
  return selection;
}
