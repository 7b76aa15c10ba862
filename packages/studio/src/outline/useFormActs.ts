import type { Form } from '@filing/filing';
import { addField } from '../model/addField.ts';
import { copyField } from '../model/copyField.ts';
import { copiedIn, editForm, moveIn, removeFrom, renameIn } from '../model/editSource.ts';
import { findNode, formTree, nodesOf } from '../model/formNode.ts';
import type { FormPlace } from '../model/formPlace.ts';
import { freshId } from '../model/freshId.ts';
import { moveField } from '../model/moveField.ts';
import { neighbourPlace, type Direction } from '../model/neighbourPlace.ts';
import type { Piece } from '../model/palette.ts';
import { renameField } from '../model/rename/renameField.ts';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { outlineTexts } from '../texts/outline.ts';
import { useTexts } from '../texts/useTexts.ts';
import { useFormSelection } from './formSelection.ts';

/** What can be done to the form being edited; each act one undoable step, told to those who listen, and the selection goes along. */
export interface FormActs {
  readonly add: (piece: Piece, place: FormPlace) => void;
  readonly move: (path: string, place: FormPlace | null) => void;
  readonly step: (path: string, direction: Direction) => void;
  readonly copy: (path: string) => void;
  readonly remove: (path: string) => void;
  /** False where the key is taken or is none. */
  readonly rename: (path: string, key: string) => boolean;
  /** What names a field and would not follow when it gets another key, in sentences. */
  readonly namedWithout: (path: string) => readonly string[];
  /** The field as people know it. */
  readonly titleOf: (path: string) => string;
}

/** The acts on the form that is selected. */
export function useFormActs(): FormActs {
  const { say, locale } = useStudio();
  const { source, apply } = useWorkbench();
  const { form: name, select } = useFormSelection();
  const t = useTexts(outlineTexts);
  const form = source.forms[name];
  const titleIn = (of: Form | undefined, path: string): string => {
    const node = of && findNode(of, path);
    if (!node) return path;
    const english = locale === 'en' ? source.english[name]?.[`${path}#title`] : undefined;
    const shown = english ?? node.schema.title;
    return typeof shown === 'string' && shown !== '' ? shown : node.key;
  };
  const titleOf = (path: string) => titleIn(form, path);
  const move = (path: string, place: FormPlace | null) => {
    const edited = form && place && moveField(form, path, place);
    if (!edited) return say(t('said.stays', { what: titleOf(path) }));
    apply(t('did.move', { what: titleOf(path) }), (now) => moveIn(now, name, path, place));
    select(edited.path);
    const parent = findNode(edited.form, edited.path)?.parent;
    const beside = parent?.children.map(({ path: each }) => each) ?? [];
    say(t('said.move', { what: titleOf(path), where: titleIn(edited.form, parent?.role === 'item' ? (parent.parent?.path ?? '') : (parent?.path ?? '')), n: beside.indexOf(edited.path) + 1, all: beside.length }));
  };
  return {
    titleOf, move,
    step: (path, direction) => move(path, form ? neighbourPlace(form, path, direction) : null),
    add(piece, place) {
      const edited = form && addField(form, place, piece.key, identified(piece));
      if (!edited) return;
      apply(t('did.add', { what: piece.title }), (now) => editForm(now, name, () => edited.form));
      select(edited.path);
      say(t('said.add', { what: piece.title, where: titleOf(place.into) }));
    },
    copy(path) {
      const edited = form && copyField(form, path, freshId);
      if (!edited) return;
      apply(t('did.copy', { what: titleOf(path) }), (now) => copiedIn(now, name, path, edited));
      select(edited.path);
      say(t('said.copy', { what: `${titleOf(path)} (${edited.path})` }));
    },
    remove(path) {
      const node = form && findNode(form, path);
      if (!node?.parent) return;
      const beside = node.parent.children;
      const at = beside.findIndex(({ key }) => key === node.key);
      const next = beside[at + 1] ?? beside[at - 1];
      apply(t('did.remove', { what: titleOf(path) }), (now) => removeFrom(now, name, path));
      select(next?.path ?? (node.parent.role === 'item' ? (node.parent.parent?.path ?? '') : node.parent.path));
      say(t('said.remove', { what: titleOf(path) }));
    },
    rename(path, key) {
      const edited = renameField(source, name, path, key);
      if (!edited) return false;
      apply(t('did.rename', { what: titleOf(path), key }), (now) => renameIn(now, name, path, key));
      select(edited.path);
      say(edited.left.length > 0 ? t('said.rename.left', { key, n: edited.left.length }) : t('said.rename', { key }));
      return true;
    },
    namedWithout(path) {
      const left = renameField(source, name, path, `a${freshId()}`)?.left ?? [];
      return left.map(({ why, form: at, path: field }) => t(`left.${why}`, { what: titleIn(source.forms[at], field), form: titleIn(source.forms[at], '') }));
    },
  };
}

/** A piece as a field of its own: with an identity, and one for every field it brings. */
function identified(piece: Piece): Piece['field'] {
  const whole = { type: 'object', title: '', 'x-form': '', properties: { piece: structuredClone(piece.field) } } as const satisfies Form;
  for (const { role, schema } of nodesOf(formTree(whole))) if (role === 'field' || role === 'layout') Object.assign(schema, { 'x-id': freshId() });
  return whole.properties.piece;
}
