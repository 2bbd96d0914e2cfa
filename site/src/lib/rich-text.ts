/** Sentences of the catalog whose code stands between backticks, cut into text and code. */

/** A piece of a sentence. */
export interface TextPiece {
  readonly text: string;
  readonly code: boolean;
}

/** The pieces of a sentence; a lone backtick is text. */
export function textPieces(sentence: string): readonly TextPiece[] {
  return sentence
    .split(/(`[^`]+`)/)
    .filter(Boolean)
    .map((piece) =>
      /^`[^`]+`$/.test(piece) ? { text: piece.slice(1, -1), code: true } : { text: piece, code: false },
    );
}
