import type { FormSchema } from '@filing/filing';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { Icon } from '../controls/Icon.tsx';
import { FieldFrame } from '../field/FieldFrame.tsx';
import { NoteLines } from '../field/NoteLines.tsx';
import { useSay } from '../messages/translate.ts';
import { joinPath } from '../model/answerPath.ts';
import { defaultRow } from '../model/defaultAnswers.ts';
import { useNotes, useRequired, useScreen } from '../screen/screenContext.ts';
import { moved } from '../model/moved.ts';

/** A list of objects, each drawn as a card that can be moved and removed. */
export function Cards({ schema, path, around, fieldsOf }: { readonly schema: FormSchema; readonly path: string; readonly around: string; readonly fieldsOf: (schema: FormSchema, around: string) => ReactNode }) {
  const { model, access, isOpen, id } = useScreen();
  const say = useSay();
  const notes = useNotes(path);
  const required = useRequired(schema.required === true, schema['x-required'], around);
  const count = useSyncExternalStore(model.subscribeShape, () => listOf(model.store.read(path)).length);
  const [kept, setKept] = useState<readonly number[]>(() => Array.from({ length: count }, (_, index) => index));
  const keys = kept.length === count ? kept : Array.from({ length: count }, (_, index) => index);
  const item = schema.items ?? {};
  const writable = access === 'write' && isOpen(path);
  const title = item.title ?? schema.title ?? '';

  const rows = () => listOf(model.store.read(path));
  const put = (next: readonly unknown[], nextKeys: readonly number[]) => {
    setKept(nextKeys);
    model.untouch(path);
    model.store.write(path, next);
    model.shape();
  };
  const add = () => put([...rows(), defaultRow(item, model.context)], [...keys, Math.max(-1, ...keys) + 1]);
  const remove = (index: number) => put(rows().toSpliced(index, 1), keys.toSpliced(index, 1));
  const move = (index: number, to: number) => put(moved(rows(), index, to), moved(keys, index, to));
  const atMost = schema.maxItems !== undefined && count >= schema.maxItems;

  return (
    <FieldFrame path={path} id={`${id}-${path}`} schema={schema} notes={notes} required={required} wide kind={writable ? 'group' : 'read'}>
      {count === 0 && <p className="fr-read fr-read-empty">{say('list.empty')}</p>}
      {keys.map((key, index) => (
        <Card key={key} schema={item} fields={fieldsOf(item, joinPath(path, index))} path={joinPath(path, index)} title={say('list.card', { title, number: index + 1 })}>
          {writable && (
            <span className="fr-row-acts">
              <button type="button" className="fr-icon" disabled={index === 0} aria-label={say('row.up', { number: index + 1 })} title={say('row.up', { number: index + 1 })} onClick={() => move(index, index - 1)}><Icon name="up" /></button>
              <button type="button" className="fr-icon" disabled={index === count - 1} aria-label={say('row.down', { number: index + 1 })} title={say('row.down', { number: index + 1 })} onClick={() => move(index, index + 1)}><Icon name="down" /></button>
              <button type="button" className="fr-icon fr-icon-remove" aria-label={say('row.remove', { number: index + 1 })} title={say('row.remove', { number: index + 1 })} onClick={() => remove(index)}><Icon name="remove" /></button>
            </span>
          )}
        </Card>
      ))}
      {writable && (
        <div className="fr-list-foot">
          <button type="button" id={`${id}-${path}`} className="fr-button" disabled={atMost} onClick={add}>+ {say('list.add', { title })}</button>
          {schema.maxItems !== undefined && <span className="fr-hint">{say('list.atMost', { limit: schema.maxItems })}</span>}
        </div>
      )}
    </FieldFrame>
  );
}

function Card({ schema, path, title, fields, children }: { readonly schema: FormSchema; readonly path: string; readonly fields: ReactNode; readonly title: string; readonly children: ReactNode }) {
  const { id } = useScreen();
  const notes = useNotes(path);
  return (
    <section className="fr-card" data-path={path} aria-label={title}>
      <div className="fr-card-head"><span className="fr-card-title">{title}</span>{children}</div>
      <NoteLines notes={notes} id={`${id}-${path}-notes`} schema={schema} />
      <div className="fr-fields">{fields}</div>
    </section>
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
