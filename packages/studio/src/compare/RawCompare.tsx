import { json } from '@codemirror/lang-json';
import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { Select } from 'antd';
import type { ProcedureSource } from '@filing/filing/revisions';
import { useEffect, useMemo, useRef, useState } from 'react';
import { compareTexts } from '../texts/compare.ts';
import { useTexts } from '../texts/useTexts.ts';
import { rawParts, type RawPart } from './rawParts.ts';

/** The raw data of two sources in CodeMirror's comparison, a part at a time: side by side where there is room. */
export default function RawCompare({ before, after }: { readonly before: ProcedureSource; readonly after: ProcedureSource }) {
  const t = useTexts(compareTexts);
  const parts = useMemo(() => rawParts(before, after), [before, after]);
  const [key, setKey] = useState('');
  const part = parts.find((each) => each.key === key) ?? parts[0];
  if (!part) return <p className="st-empty">{t('same')}</p>;
  return (
    <>
      <Select className="st-choice" aria-label={t('raw.which')} value={part.key} onChange={setKey} options={parts.map((each) => ({ value: each.key, label: each.key }))} />
      <Views key={part.key} part={part} label={t('raw.label', { name: part.key })} same={t('raw.same')} />
    </>
  );
}

function Views({ part, label, same }: { readonly part: RawPart; readonly label: string; readonly same: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parent = box.current;
    if (!parent) return undefined;
    const root = parent.getRootNode() as Document | ShadowRoot;
    const extensions: Extension = [json(), lineNumbers(), EditorView.lineWrapping, EditorState.readOnly.of(true), EditorView.editable.of(false), EditorState.phrases.of({ '$ unchanged lines': same }), EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': label })];
    const collapse = { margin: 3, minSize: 8 };
    const view = parent.clientWidth >= 720
      ? new MergeView({ a: { doc: part.before, extensions }, b: { doc: part.after, extensions }, parent, root, collapseUnchanged: collapse })
      : new EditorView({ doc: part.after, extensions: [extensions, unifiedMergeView({ original: part.before, mergeControls: false, collapseUnchanged: collapse })], parent, root });
    return () => view.destroy();
  }, [part, label, same]);
  return <div className="st-raw" ref={box} />;
}
