const QUOTE = /\[\[([0-9a-f]{8}-[0-9a-f-]{27})\]\]/g;

/** The statements a synthesis quotes, in order, each once. */
export function quotesIn(body: string): string[] {
  return [...new Set([...body.matchAll(QUOTE)].map((match) => match[1] as string))];
}

export type Piece = { text: string } | { quote: string };

/** A synthesis as it is read: its words, and between them the quoted statements. */
export function piecesOf(body: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of body.matchAll(QUOTE)) {
    if (match.index > from) pieces.push({ text: body.slice(from, match.index) });
    pieces.push({ quote: match[1] as string });
    from = match.index + match[0].length;
  }
  if (from < body.length) pieces.push({ text: body.slice(from) });
  return pieces;
}
