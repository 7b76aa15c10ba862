import { useMemo, useRef, useState } from 'react';
import { findNode, holderIn } from '../model/formNode.ts';
import { shownPath } from '../model/neighbourPlace.ts';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { outlineTexts } from '../texts/outline.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ActBar } from './ActBar.tsx';
import { useFormSelection } from './formSelection.ts';
import { Outline } from './Outline.tsx';
import { outlineRows } from './outlineRows.ts';
import { Palette } from './Palette.tsx';
import { RemoveNote } from './RemoveNote.tsx';
import { RenameNote } from './RenameNote.tsx';
import { useFormActs } from './useFormActs.ts';

type Asking = { readonly what: 'add' | 'remove' | 'rename'; readonly path: string } | null;

/** The form's fields, and everything that can be done to them. */
export function OutlinePane() {
  const { locale } = useStudio();
  const { source, findings, mayWrite } = useWorkbench();
  const { form: name, path: wanted } = useFormSelection();
  const t = useTexts(outlineTexts);
  const acts = useFormActs();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [asking, ask] = useState<Asking>(null);
  const box = useRef<HTMLDivElement>(null);
  /** Back to the tree once what was asked is done and gone. */
  const done = () => {
    ask(null);
    setTimeout(() => box.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus());
  };
  const form = source.forms[name];
  const english = locale === 'en' ? (source.english[name] ?? null) : null;
  const rows = useMemo(() => (form ? outlineRows(form, { english, fragments: source.fragments, closed, findings: findings.filter(({ part, at }) => (part === 'form' || part === 'english') && at === name) }) : []), [form, english, source.fragments, findings, closed, name]);
  if (!form) return null;
  // What is selected may be gone (undone, changed as JSON): then the form itself is.
  const node = findNode(form, wanted);
  const path = node ? shownPath(node) : '';
  const now = asking && asking.path === path ? asking.what : null;
  const toggle = (what: 'add' | 'remove' | 'rename') => ask(now === what ? null : { what, path });
  const into = node ? (holderIn(node) ? path : node.parent ? shownPath(node.parent) : '') : '';
  const after = node && !holderIn(node) ? nextKey(node.parent?.children.map(({ key }) => key) ?? [], node.key) : null;
  return (
    <div className="st-outline" ref={box}>
      {mayWrite && <ActBar form={form} path={path} acts={acts} adding={now === 'add'} onAdd={() => toggle('add')} onRemove={() => toggle('remove')} onRename={() => toggle('rename')} />}
      {mayWrite && now === 'add' && <Palette where={acts.titleOf(into)} onClose={done} onChoose={(piece) => {
        acts.add(piece, { into, before: after });
        done();
      }} />}
      {mayWrite && now === 'remove' && <RemoveNote form={form} path={path} acts={acts} onDone={done} />}
      {mayWrite && now === 'rename' && <RenameNote key={path} path={path} acts={acts} onDone={done} />}
      <Outline form={form} rows={rows} closed={closed} acts={acts} onToggle={(id, open) => setClosed(new Set(open ? [...closed].filter((each) => each !== id) : [...closed, id]))} onRemove={(at) => ask({ what: 'remove', path: at })} onRename={(at) => ask({ what: 'rename', path: at })} />
      {mayWrite ? <p className="st-muted st-small">{t('keys.hint')}</p> : <p className="st-muted">{t('frozen')}</p>}
      {rows.length === 1 && <p className="st-muted">{t('empty')}</p>}
    </div>
  );
}

function nextKey(keys: readonly string[], key: string): string | null {
  return keys[keys.indexOf(key) + 1] ?? null;
}
