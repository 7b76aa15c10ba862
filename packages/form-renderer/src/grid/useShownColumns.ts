import { useMemo, useSyncExternalStore } from 'react';
import { expressionValue } from '../model/expressionScope.ts';
import { useScreen } from '../screen/screenContext.ts';
import type { GridColumn } from './gridColumns.ts';

/** The columns that are there now: one whose condition does not hold is left out, head and paste included. */
export function useShownColumns(path: string, columns: readonly GridColumn[]): readonly GridColumn[] {
  const { model } = useScreen();
  const shown = useSyncExternalStore(model.subscribeSettled, () => columns.map(({ when }) => (when === null || expressionValue(when, model.settled(), path, model.context) === true ? '1' : '0')).join(''));
  return useMemo(() => columns.filter((_, index) => shown[index] === '1'), [columns, shown]);
}
