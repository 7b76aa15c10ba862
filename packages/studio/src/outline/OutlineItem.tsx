import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { outlineTexts } from '../texts/outline.ts';
import { useTexts } from '../texts/useTexts.ts';
import { useFormSelection } from './formSelection.ts';
import type { OutlineRow } from './outlineRows.ts';

interface Props {
  readonly row: OutlineRow;
  readonly selected: boolean;
  readonly open: boolean;
  readonly movable: boolean;
  readonly onToggle: (id: string, open: boolean) => void;
}

/** One line of the outline: a handle, what it is, what is worth knowing of it. */
export function OutlineItem({ row, selected, open, movable, onToggle }: Props) {
  const { id, node, title, level, position, of, holds, badges, errors, warnings } = row;
  const { select } = useFormSelection();
  const t = useTexts(outlineTexts);
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, transform, transition, isDragging } = useSortable({ id, disabled: !movable });
  const role = node.role === 'layout' ? 'role.layout' : node.schema.type === 'array' && holds ? (node.schema['x-component'] === 'Table' ? 'role.table' : 'role.list') : node.role === 'field' && node.schema.type === 'object' ? 'role.group' : null;
  // What is seen is also what is heard, in the same order; only the star is said in a word, at the end.
  const required = badges.includes('required');
  const seen = badges.filter((badge) => badge !== 'required');
  const words = [title, role && t(role), ...seen.map((badge) => t(badge)), errors > 0 && t('problem', { n: errors }), warnings > 0 && t('warning', { n: warnings }), required && t('required')].filter((each) => typeof each === 'string');
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div ref={setNodeRef} className="st-item" role="treeitem" aria-level={level} aria-posinset={position} aria-setsize={of} aria-selected={selected} {...(holds ? { 'aria-expanded': open } : {})} tabIndex={selected ? 0 : -1} data-path={node.path} data-dragging={isDragging}
      aria-label={words.join(' ')} style={{ transform: CSS.Translate.toString(transform), transition: transition ?? '', paddingInlineStart: 6 + (level - 1) * 16 }} onClick={() => select(node.path)}>
      {holds ? <span className="st-twist" data-open={open} aria-hidden="true" onClick={(event) => { event.stopPropagation(); onToggle(id, !open); }} /> : <span className="st-twist-none" />}
      <span className="st-item-title">{level === 1 ? <strong>{title}</strong> : title}</span>
      {' '}
      <span className="st-marks" aria-hidden="true">
        {role && <i>{t(role)}</i>}{' '}
        {seen.map((badge) => <span key={badge}><i data-badge={badge}>{t(badge)}</i>{' '}</span>)}
        {errors > 0 && <i data-badge="error">{t('problem', { n: errors })}</i>}{' '}
        {warnings > 0 && <i data-badge="warning">{t('warning', { n: warnings })}</i>}
        {required && <i data-badge="required" />}
      </span>
      {movable && <button type="button" className="st-handle" ref={setActivatorNodeRef} {...attributes} {...listeners} tabIndex={selected ? 0 : -1} aria-label={t('drag', { what: title })} />}
    </div>
  );
}
