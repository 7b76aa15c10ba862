import type { FormSchema } from '@filing/filing';
import { answerLimits } from '@filing/form-engine';
import { Fragment, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useSay } from '../messages/translate.ts';
import { joinPath } from '../model/answerPath.ts';
import { offeredSchema } from '../model/offeredSchema.ts';
import { useScreen } from '../screen/screenContext.ts';
import { gridColumns, gridFields } from './gridColumns.ts';
import { useShownColumns } from './useShownColumns.ts';
import { GridHead } from './GridHead.tsx';
import { GridRow, type RowActs } from './GridRow.tsx';
import { GridStore, type Row } from './GridStore.ts';
import { useGridKeys } from './useGridKeys.ts';
import { useGridPaste } from './useGridPaste.ts';
import { useReach } from './useReach.ts';
import { useWindow } from './useWindow.ts';
import { tableRoles } from './tableRoles.ts';

/** An editable table of rows; from 21 rows on only those in view are drawn. */
export function Grid({ schema, path, writable, labelledBy }: { readonly schema: FormSchema; readonly path: string; readonly writable: boolean; readonly labelledBy: string }) {
  const { model, id, access } = useScreen();
  const say = useSay();
  const item = useMemo(() => schema.items ?? {}, [schema]);
  const beside = schema['x-component-props']?.['groups'] === 'beside';
  const columns = useShownColumns(path, useMemo(() => gridColumns(item, beside), [item, beside]));
  const fields = useMemo(() => gridFields(item), [item]);
  const store = useMemo(() => new GridStore(model, path, item), [model, path, item]);
  useSyncExternalStore(store.subscribeShape, store.shape);
  const { scroller, drawn, rest, virtual, look, hold, observe, bring } = useWindow(store.keys);
  const [said, setSaid] = useState('');
  const [taken, setTaken] = useState<{ readonly row: Row; readonly index: number } | null>(null);
  const wanted = useRef<{ readonly index: number; readonly field: string | null } | null>(null);
  const limit = Math.min(schema.maxItems ?? answerLimits.rows, answerLimits.rows);
  const count = store.rows.length;

  const go = useMemo(() => (index: number, field: string | null) => {
    wanted.current = { index, field };
    bring(index);
  }, [bring]);
  useLayoutEffect(() => {
    const target = wanted.current;
    const row = target && scroller.current?.querySelector<HTMLElement>(`[data-row="${target.index}"]`);
    if (!row) return;
    wanted.current = null;
    const cell = target.field === null ? row : (row.querySelector<HTMLElement>(`[data-field="${CSS.escape(target.field)}"]`) ?? row);
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    cell.querySelector<HTMLElement>('input, select, textarea, button, a[href]')?.focus({ preventScroll: true });
  });
  useReach(path, store, go, scroller);

  const acts = useMemo<RowActs>(() => ({
    copy(index) {
      if (store.rows.length >= limit) return;
      store.add(index + 1, structuredClone(store.rows[index] ?? {}));
      setSaid(say('row.copied', { number: index + 1 }));
      go(index + 1, null);
    },
    remove(index) {
      setTaken({ row: store.remove(index), index });
      setSaid(say('row.removed', { number: index + 1 }));
      if (store.rows.length > 0) go(Math.min(index, store.rows.length - 1), null);
    },
    move(index, to) {
      if (to < 0 || to >= store.rows.length) return;
      store.move(index, to);
      setSaid(say('row.moved', { number: to + 1 }));
      go(to, null);
    },
  }), [store, say, go, limit]);
  const add = (at: number) => {
    if (store.rows.length >= limit) return;
    store.add(at);
    setSaid(say('row.added', { number: at + 1 }));
    go(at, null);
  };
  const undo = () => {
    if (!taken) return;
    store.add(taken.index, taken.row);
    setTaken(null);
    go(taken.index, null);
  };
  const onKeyDown = useGridKeys({ store, go, acts, add, writable });
  const onPaste = useGridPaste({ store, fields: columns.flatMap((column) => column.fields), offered: (field, index) => offeredSchema(field, model.settled(), joinPath(path, index), model.context), limit, say, setSaid });
  const width = columns.length + (writable ? 2 : 1);

  return (
    <div className={`fr-grid ${beside ? 'fr-grid-wide' : ''}`}>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys and pastes of the cells inside are heard here */}
      <div ref={scroller} className={`fr-grid-scroll ${virtual ? 'fr-grid-long' : ''}`} onScroll={virtual ? look : undefined} onKeyDown={onKeyDown} {...(writable ? { onPaste } : {})}
        onFocus={(event) => hold(Number(event.target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? -1))}>
        <table {...tableRoles.table} aria-rowcount={count + 1} aria-labelledby={labelledBy} {...(writable ? { 'aria-describedby': `${id}-${path}-keys` } : {})}>
          <GridHead schema={schema} columns={columns} acts={writable} reading={access === 'read'} />
          {drawn.map(({ index, gap }) => (
            <Fragment key={store.keys[index]}>
              {gap > 0 && <Gap height={gap} width={width} />}
              <GridRow store={store} path={path} index={index} rowKey={store.keys[index] ?? 0} columns={columns} fields={fields} item={item} numbered={typeof schema['x-row-number'] === 'string' ? schema['x-row-number'] : say('row.number')} last={index === count - 1} acts={writable ? acts : null} full={count >= limit} observe={observe} />
            </Fragment>
          ))}
          {rest > 0 && <Gap height={rest} width={width} />}
        </table>
        {count === 0 && <p className="fr-read fr-read-empty fr-grid-empty">{say('list.empty')}</p>}
      </div>
      <div className="fr-list-foot">
        {writable && <button type="button" id={`${id}-${path}`} className="fr-button" disabled={count >= limit} onClick={() => add(count)}>+ {say('row.add')}</button>}
        <span className="fr-hint">{say('row.count', { count })}{schema.maxItems !== undefined && writable ? ` · ${say('list.atMost', { limit })}` : ''}</span>
        {writable && <span className="fr-hint fr-grid-keys">{say('row.paste')}</span>}
        {writable && <details className="fr-hint fr-grid-keys"><summary>{say('row.keys')}</summary><span id={`${id}-${path}-keys`}>{say('row.keysAre')}</span></details>}
        <output className="fr-said">{said}</output>
        {taken && <button type="button" className="fr-link" onClick={undo}>{say('row.undo')}</button>}
      </div>
    </div>
  );
}

/** The room of rows that are not drawn. */
function Gap({ height, width }: { readonly height: number; readonly width: number }) {
  return <tbody aria-hidden="true" className="fr-gap"><tr><td colSpan={width} style={{ height }}>{null}</td></tr></tbody>;
}
