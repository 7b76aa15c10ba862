import { shanghaiDay, type Form, type Sample } from '@filing/filing';
import { schemaPath } from '@filing/form-engine';
import { FormScreen } from '@filing/form-renderer';
import { useEffect, useMemo, useRef, type MouseEvent } from 'react';
import { useFormSelection } from '../outline/formSelection.ts';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { previewTexts } from '../texts/preview.ts';
import { useTexts } from '../texts/useTexts.ts';
import { previewWidths, type PreviewChoice } from './previewChoice.ts';
import { useRoom } from './useRoom.ts';

/** The form on the screen, as wide as asked for; what is pointed at is selected, what is selected is marked. */
export function Canvas({ form, sample, choice }: { readonly form: Form; readonly sample: Sample | undefined; readonly choice: PreviewChoice }) {
  const { ground, now } = useStudio();
  const { source } = useWorkbench();
  const { form: name, path, select } = useFormSelection();
  const t = useTexts(previewTexts);
  const box = useRef<HTMLDivElement>(null);
  const width = previewWidths[choice.width];
  const room = useRoom(box);
  // Rather small than cut off: what is pointed at stays in sight.
  const zoom = width === null || room === null ? 1 : Math.min(1, room / width);
  const today = sample?.today ?? shanghaiDay(now());
  const clauses = useMemo(() => Object.fromEntries(ground.clauses.map(({ id, notice, at, says }) => [id, notice === undefined ? { at, says } : { notice, at, says }])), [ground.clauses]);
  const context = useMemo(() => ({
    policy: source.policy as unknown as Readonly<Record<string, unknown>>, today, industryTags: ground.industryTags,
    ...(sample?.applicant ? { applicant: sample.applicant } : {}), ...(sample?.forms ? { forms: sample.forms } : {}), ...(sample?.basis ? { basis: sample.basis } : {}),
  }), [sample, source.policy, ground.industryTags, today]);
  useEffect(() => mark(box.current, path), [path, form, choice]);
  const onClick = ({ target }: MouseEvent) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;
    const around = target instanceof Element ? target.closest<HTMLElement>('[data-path]') : null;
    const at = around?.dataset['path'];
    if (at === undefined) return;
    const field = cell && around?.contains(cell) ? cell.dataset['field'] : undefined;
    select(schemaPath(field === undefined ? at : `${at}.${field}`));
  };
  return (
    // A pointer's short cut to what the outline does by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex
    <section className="st-canvas" aria-label={t('canvas', { form: form.title })} tabIndex={0} onClick={onClick} ref={box}>
      <div className="st-paper" style={{ width: width ?? '100%', zoom }} lang={choice.locale}>
        <FormScreen key={`${choice.sample} ${choice.access} ${choice.locale}`} schema={form} english={source.english[name] ?? none} answers={sample?.answers ?? none} access={choice.access} locale={choice.locale} context={context} clauses={clauses} ports={none} headingLevel={3} />
      </div>
    </section>
  );
}

const none = {};

/** Marks what is drawn of a field, the column's cells too. */
function mark(box: HTMLElement | null, path: string): void {
  for (const element of box?.querySelectorAll('.st-selected') ?? []) element.classList.remove('st-selected');
  if (!box || path === '') return;
  for (const element of box.querySelectorAll<HTMLElement>('[data-path], [data-field]')) {
    const { path: own, field } = element.dataset;
    const row = field === undefined ? undefined : element.closest<HTMLElement>('[data-path]')?.dataset['path'];
    const at = own ?? (row === undefined ? undefined : `${row}.${field}`);
    if (at !== undefined && at !== '' && schemaPath(at) === path) element.classList.add('st-selected');
  }
}
