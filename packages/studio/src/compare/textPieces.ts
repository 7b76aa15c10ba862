import { presentableDiff } from '@codemirror/merge';

/** A piece of a text: as it was, or only on its side. */
export interface TextPiece {
  readonly text: string;
  readonly changed: boolean;
}

/** Two texts in pieces, with what only one of them has marked; long texts are cut for the comparison at 20,000 characters. */
export function textPieces(before: string, after: string): { readonly before: readonly TextPiece[]; readonly after: readonly TextPiece[] } {
  const [one, other] = [before.slice(0, 20_000), after.slice(0, 20_000)];
  const changes = presentableDiff(one, other, { scanLimit: 2_000, timeout: 200 });
  return {
    before: cut(one, changes.map(({ fromA, toA }) => [fromA, toA])),
    after: cut(other, changes.map(({ fromB, toB }) => [fromB, toB])),
  };
}

function cut(text: string, marked: readonly (readonly [from: number, to: number])[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const [from, to] of marked) {
    pieces.push({ text: text.slice(at, from), changed: false }, { text: text.slice(from, to), changed: true });
    at = to;
  }
  return [...pieces, { text: text.slice(at), changed: false }].filter((piece) => piece.text !== '');
}
