import { json } from '@codemirror/lang-json';
import { bracketMatching, defaultHighlightStyle, foldGutter, foldKeymap, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, linter } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { keymap, lineNumbers } from '@codemirror/view';
import type { jsonTexts } from '../texts/json.ts';
import type { JsonFault } from './checkJson.ts';

/** The JSON editor: colours, folding, search in the reader's language, and what is wrong at its line. */
export function jsonEditing(faults: () => readonly JsonFault[], t: (key: keyof (typeof jsonTexts)['zh-CN']) => string): Extension {
  return [
    json(), syntaxHighlighting(defaultHighlightStyle), bracketMatching(), lineNumbers(), foldGutter(), lintGutter(), search({ top: true }), keymap.of([...foldKeymap, ...searchKeymap]),
    EditorState.phrases.of({ Find: t('find'), Replace: t('replace'), next: t('next'), previous: t('previous'), all: t('all'), close: t('close') }),
    linter((view) => faults().map((fault) => ({ from: Math.min(fault.from, view.state.doc.length), to: Math.min(fault.to, view.state.doc.length), message: fault.message, severity: 'error' as const })), { delay: 200 }),
  ];
}
