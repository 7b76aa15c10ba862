import type { FormSchema } from '@filing/filing';
import { createElement, memo, useCallback, useSyncExternalStore } from 'react';
import type { ControlProps } from '../field/controlProps.ts';
import { ReadValue } from '../field/ReadValue.tsx';
import { useSay } from '../messages/translate.ts';
import { joinPath, parentPath, valueIn } from '../model/answerPath.ts';
import { knownFact } from '../model/expressionScope.ts';
import { useNotes, useOffered, useRequired, useScreen, useSettled, useVisible } from '../screen/screenContext.ts';
import { cellControl } from './cellControls.tsx';
import type { GridStore } from './GridStore.ts';

interface GridCellProps {
  readonly store: GridStore;
  readonly path: string;
  readonly index: number;
  readonly name: string;
  readonly schema: FormSchema;
  readonly fields: readonly (readonly [string, FormSchema])[];
  /** The field's title is shown in the cell too. */
  readonly titled: boolean;
  /** Title of the group the field belongs to. */
  readonly group: string | null;
}

/** One cell: draws again only when its own value or its own notes change. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { store, path, index, name, titled } = props;
  const { model, access, isOpen } = useScreen();
  const row = joinPath(path, index);
  const schema = useOffered(props.schema, parentPath(joinPath(row, name)));
  const visible = useVisible(schema['x-visible'], row);
  const notes = useNotes(joinPath(row, name));
  if (!visible) return null;
  const fixed = typeof schema['x-compute'] === 'string' || schema['x-component'] === 'Computed' || knownFact(schema['x-fact'], model.context) !== undefined;
  const written = access === 'write' && !fixed && isOpen(joinPath(row, name));
  const wrong = notes.problems.some((problem) => problem.severity === 'error');
  const mark = wrong ? 'fr-cell-wrong' : notes.remarks.length > 0 ? 'fr-cell-remarked' : notes.changes.length > 0 ? 'fr-cell-changed' : notes.problems.length > 0 ? 'fr-cell-warned' : '';
  return (
    <div className={`fr-cell ${mark}`} data-field={name}>
      <span className={titled ? 'fr-cell-title' : 'fr-cell-label'} aria-hidden="true">{schema.title}</span>
      {written ? <WrittenCell {...props} schema={schema} invalid={wrong} noted={notes.problems.length + notes.remarks.length > 0} /> : <ReadCell store={store} row={row} index={index} name={name} schema={schema} fixed={fixed} />}
    </div>
  );
});

function WrittenCell({ store, path, index, name, schema, fields, group, invalid, noted }: GridCellProps & { readonly invalid: boolean; readonly noted: boolean }) {
  const { model, id } = useScreen();
  const say = useSay();
  const row = joinPath(path, index);
  const value = useSyncExternalStore(useCallback((listener: () => void) => store.subscribeCell(index, name, listener), [store, index, name]), () => store.cell(index, name));
  const required = useRequired(schema.required === true, schema['x-required'], row);
  const own = `${id}-${row}.${name}`;
  const props: ControlProps = {
    id: own,
    schema,
    value,
    fields,
    required,
    invalid,
    labelledBy: undefined,
    label: say('row.field', { number: index + 1, title: `${group ?? ''}${schema.title ?? name}` }),
    describedBy: noted ? `${own}-notes` : undefined,
    onChange: (next) => store.set(index, { [name]: next }),
    onFill: (values) => store.set(index, values),
    beside: (other) => store.cell(index, other),
    onLeave: () => model.touch(joinPath(row, name)),
  };
  return createElement(cellControl(schema), props);
}

function ReadCell({ store, row, index, name, schema, fixed }: { readonly store: GridStore; readonly row: string; readonly index: number; readonly name: string; readonly schema: FormSchema; readonly fixed: boolean }) {
  const { model, access } = useScreen();
  const settled = useSettled(() => valueIn(model.settled(), joinPath(row, name)));
  const value = fixed && access === 'write' ? settled : (store.cell(index, name) ?? settled);
  return <ReadValue schema={schema} value={value} />;
}
