import { autocompletion, completionKeymap, type Completion } from '@codemirror/autocomplete';
import { bracketMatching, defaultHighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { linter } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import type { FormulaFault } from './checkFormula.ts';

const functions = new Set(['sum', 'round', 'count', 'distinct', 'contains', 'once', 'filled', 'known', 'size', 'startsWith', 'endsWith', 'join', 'map', 'filter', 'exists', 'all', 'has', 'string', 'int']);
const words = new Set(['true', 'false', 'null', 'in']);

/** The expression language as far as colours go. */
export const celLanguage = StreamLanguage.define<null>({
  name: 'cel',
  startState: () => null,
  token(stream) {
    if (stream.eatSpace()) return null;
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'(?:[^'\\]|\\.)*'?/)) return 'string';
    if (stream.match(/^\d+(?:\.\d+)?/)) return 'number';
    const word = stream.match(/^[A-Za-z_]\w*/) as RegExpMatchArray | null;
    if (word) return words.has(word[0]) ? 'atom' : functions.has(word[0]) ? 'keyword' : 'variableName';
    if (stream.match(/^(?:&&|\|\||[=!<>]=|[-+*/%<>!?:])/)) return 'operator';
    stream.next();
    return null;
  },
});

/** A formula's editor: colours, what may be written here, and what is wrong. */
export function celEditing(completions: readonly Completion[], check: (source: string) => readonly FormulaFault[]): Extension {
  return [
    celLanguage, syntaxHighlighting(defaultHighlightStyle), bracketMatching(), keymap.of(completionKeymap),
    autocompletion({ override: [(context) => {
      const word = context.matchBefore(/[\w.]*/);
      return word && (word.from !== word.to || context.explicit) ? { from: word.from, options: [...completions], validFor: /^[\w.]*$/ } : null;
    }], icons: false }),
    linter((view) => check(view.state.doc.toString()).map((fault) => ({ ...fault, severity: 'error' as const })), { delay: 300 }),
  ];
}
