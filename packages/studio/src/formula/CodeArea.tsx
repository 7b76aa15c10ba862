import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { flushSync } from 'react-dom';

const fromOutside = Annotation.define<boolean>();

/** What a code area takes. */
export interface CodeAreaProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Said by screen readers. */
  readonly label: string;
  readonly describedBy: string;
  readonly readOnly: boolean;
  /** Keep stable between drawings. */
  readonly extensions: Extension;
  readonly hint?: string;
  readonly ref?: Ref<EditorView | null>;
}

/** A text with highlighting. Tab moves on as everywhere else; Escape closes what is offered first. Its styles are adopted by the root it stands in. */
export function CodeArea({ value, onChange, label, describedBy, readOnly, extensions, hint, ref }: CodeAreaProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const heard = useRef(onChange);
  const given = useRef(value);
  const changing = useRef(new Compartment());
  useEffect(() => {
    heard.current = onChange;
  });
  useEffect(() => {
    const parent = place.current;
    if (!parent) return undefined;
    const root = parent.getRootNode() as ShadowRoot | Document;
    const { current: compartment } = changing;
    const made = new EditorView({
      parent, root,
      state: EditorState.create({ doc: given.current, extensions: [
        history(), keymap.of([...defaultKeymap, ...historyKeymap]), EditorView.lineWrapping, compartment.of([]), ...(hint ? [placeholder(hint)] : []),
        EditorView.updateListener.of((update) => {
          // At once, so that what is typed and what is kept of it are drawn together.
          if (update.docChanged && !update.transactions.some((each) => each.annotation(fromOutside))) flushSync(() => heard.current(update.state.doc.toString()));
        }),
      ] }),
    });
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, [hint]);
  useEffect(() => {
    view.current?.dispatch({ effects: changing.current.reconfigure([extensions, EditorState.readOnly.of(readOnly), EditorView.editable.of(!readOnly), EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, 'aria-readonly': String(readOnly), tabindex: '0' })]) });
  }, [extensions, readOnly, label, describedBy, hint]);
  useEffect(() => {
    const now = view.current;
    given.current = value;
    if (now && now.state.doc.toString() !== value) now.dispatch({ changes: { from: 0, to: now.state.doc.length, insert: value }, annotations: fromOutside.of(true) });
  }, [value]);
  useImperativeHandle(ref, () => view.current as EditorView, []);
  return <div ref={place} className="st-code" />;
}
