import type { Form, FormSchema } from '@filing/filing';
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { optionsFrom } from '@filing/form-engine';
import { expressionValue } from '../model/expressionScope.ts';
import { offersOf, withOptions } from '../model/offeredSchema.ts';
import type { FieldNotes } from '../model/noteBoard.ts';
import type { FormModel } from '../model/formModel.ts';
import type { FormPorts } from './formScreenProps.ts';

/** What every part of one form's screen may use. */
export interface Screen {
  readonly model: FormModel;
  /** The form in the language at hand. */
  readonly schema: Form;
  readonly ports: FormPorts;
  readonly access: 'write' | 'read';
  readonly isOpen: (path: string) => boolean;
  readonly headingLevel: 2 | 3 | 4;
  /** Prefix of element ids. */
  readonly id: string;
  /** Lists drawn only in part put here how to come to a path inside them. */
  readonly reach: Map<string, (path: string) => boolean>;
}

const ScreenContext = createContext<Screen | null>(null);

/** Hands the screen down. */
export const ScreenProvider = ScreenContext.Provider;

/** The screen this part belongs to. */
export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (!screen) throw new Error('useScreen outside of FormScreen');
  return screen;
}

/** The notes at a field; only their change draws again. */
export function useNotes(path: string): FieldNotes {
  const { notes } = useScreen().model;
  return useSyncExternalStore((listener) => notes.subscribe(path, listener), () => notes.at(path));
}

/** Whether a field with this condition is to be seen where it stands. */
export function useVisible(condition: string | boolean | undefined, around: string): boolean {
  const { model } = useScreen();
  return useSyncExternalStore(model.subscribeSettled, () => {
    if (condition === undefined || condition === true) return true;
    return condition !== false && expressionValue(condition, model.settled(), around, model.context) === true;
  });
}

/** Whether a field has to be filled in where it stands. */
export function useRequired(required: boolean, condition: unknown, around: string): boolean {
  const { model } = useScreen();
  return useSyncExternalStore(model.subscribeSettled, () => (typeof condition === 'string' ? expressionValue(condition, model.settled(), around, model.context) === true : required));
}

const noNews = () => () => undefined;

/** A field with what it may be answered with where it stands; its options follow the answers where they are worked out. */
export function useOffered(schema: FormSchema, around: string): FormSchema {
  const { model } = useScreen();
  const source = offersOf(schema);
  const offered = useSyncExternalStore(source === undefined ? noNews : model.subscribeSettled, () => (source === undefined ? '' : JSON.stringify(optionsFrom(expressionValue(source, model.settled(), around, model.context)))));
  return useMemo(() => (offered === '' ? schema : withOptions(schema, JSON.parse(offered) as NonNullable<FormSchema['enum']>)), [schema, offered]);
}

/** A value of the last check's answers: computed and known values live there. */
export function useSettled<T>(pick: () => T): T {
  return useSyncExternalStore(useScreen().model.subscribeSettled, pick);
}
