import type { ReactNode } from 'react';
import { ClauseNote, type ClauseNoteProps } from './ClauseNote.tsx';

/** A sentence with its clause button at its end; the button never begins a line alone, since the last word goes along with it. */
export function Sentence({ text, clause, children }: { readonly text: string; readonly clause: ClauseNoteProps['clause']; readonly children?: ReactNode }) {
  const cut = lastWord(text);
  return (
    <span>
      {children}
      {text.slice(0, cut)}
      <span className="fr-sentence-end">{text.slice(cut)} <ClauseNote clause={clause} /></span>
    </span>
  );
}

/** Where the last word begins: after the last space where that is near, else two characters from the end. */
function lastWord(text: string): number {
  const space = text.trimEnd().lastIndexOf(' ') + 1;
  return text.length - space <= 14 ? space : Math.max(0, text.length - 2);
}
