import { TextLink } from '../../../web/controls/button.tsx';
import type { Quoted } from '../contract-synthesis.ts';
import { piecesOf } from '../domain/quotes.ts';

const QUOTE = 'underline decoration-leaf underline-offset-4';

interface QuotingProps {
  synthesis: { body: string; quotes: readonly Pick<Quoted, 'id' | 'body'>[] };
  /** Where each was said is on the same page. */
  linked?: boolean;
}

/** The quoted statements stand in it in their own words. */
export function Quoting({ synthesis: { body, quotes }, linked = false }: QuotingProps) {
  const said = new Map(quotes.map(({ id, body: words }) => [id, words]));
  return (
    <div className="max-w-measure whitespace-pre-line font-serif text-speech">
      {piecesOf(body).map((piece, place) => {
        if ('text' in piece) return piece.text;
        const words = said.get(piece.quote);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a statement may be quoted twice, and the pieces never move
          <q key={place} className={linked ? undefined : QUOTE}>
            {linked ? (
              <TextLink to="." hash={`s-${piece.quote}`} className={QUOTE}>
                {words}
              </TextLink>
            ) : (
              words
            )}
          </q>
        );
      })}
    </div>
  );
}
