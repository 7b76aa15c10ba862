import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type Announcements, type DragEndEvent } from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { Form } from '@filing/filing';
import { useRef } from 'react';
import { dropPlace } from '../model/neighbourPlace.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { outlineTexts } from '../texts/outline.ts';
import { useTexts } from '../texts/useTexts.ts';
import { useFormSelection } from './formSelection.ts';
import { OutlineItem } from './OutlineItem.tsx';
import type { OutlineRow } from './outlineRows.ts';
import type { FormActs } from './useFormActs.ts';
import { useTreeKeys } from './useTreeKeys.ts';

interface Props {
  readonly form: Form;
  readonly rows: readonly OutlineRow[];
  readonly closed: ReadonlySet<string>;
  readonly onToggle: (id: string, open: boolean) => void;
  readonly acts: FormActs;
  readonly onRemove: (path: string) => void;
  readonly onRename: (path: string) => void;
}

/** The fields of a form as a tree: walked with arrow keys, moved by pointer or keyboard. */
export function Outline({ form, rows, closed, onToggle, acts, onRemove, onRename }: Props) {
  const { mayWrite } = useWorkbench();
  const { path } = useFormSelection();
  const t = useTexts(outlineTexts);
  const tree = useRef<HTMLDivElement>(null);
  const begun = useRef(false);
  const selected = rows.find(({ node }) => node.path === path && node.role !== 'layout') ?? rows.find(({ node }) => node.path === path) ?? rows[0];
  const onKeyDown = useTreeKeys({ rows, selected, closed, onToggle, acts, onRemove, onRename, tree });
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }), useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }));
  const rowOf = (id: unknown) => rows.find((row) => row.id === id);
  const titleOf = (id: unknown) => rowOf(id)?.title ?? '';
  const announcements: Announcements = {
    onDragStart({ active }) {
      begun.current = false;
      return t('drag.start', { what: titleOf(active.id) });
    },
    onDragOver({ active, over }) {
      // At first it lies over itself: that would drown what was said of picking it up.
      begun.current ||= over !== null && over.id !== active.id;
      return over && begun.current ? t(over.id === active.id ? 'drag.own' : 'drag.over', { what: titleOf(active.id), over: titleOf(over.id) }) : undefined;
    },
    onDragEnd: ({ active, over }) => t(over && over.id !== active.id ? 'drag.end' : 'drag.end.none', { what: titleOf(active.id), over: over ? titleOf(over.id) : '' }),
    onDragCancel: ({ active }) => t('drag.cancel', { what: titleOf(active.id) }),
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const [from, to] = [rowOf(active.id), rowOf(over?.id)];
    if (!from || !to || from === to) return;
    acts.move(from.node.path, dropPlace(form, from.node.path, to.node.path, { down: rows.indexOf(to) > rows.indexOf(from), open: !closed.has(to.id) }));
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd} accessibility={{ announcements, screenReaderInstructions: { draggable: t('drag.how') } }}>
      <SortableContext items={rows.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <div className="st-tree" role="tree" aria-label={t('outline.tree', { form: rows[0]?.title ?? '' })} ref={tree} onKeyDown={onKeyDown} tabIndex={-1}>
          {rows.map((row) => <OutlineItem key={row.id} row={row} selected={row === selected} open={!closed.has(row.id)} movable={mayWrite && row.level > 1} onToggle={onToggle} />)}
        </div>
      </SortableContext>
    </DndContext>
  );
}
