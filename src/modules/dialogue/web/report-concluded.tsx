import { Moment } from '../../../web/controls/moment.tsx';
import { Section } from '../../../web/controls/section.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { Report } from '../contract-exchange.ts';
import { piecesOf } from '../domain/quotes.ts';

/** The synthesis with what it quotes in full, and beside it whoever sees it differently, in their words. */
export function Concluded({ report: { synthesis, dissents } }: { report: Report }) {
  const { t } = useWords();
  const somebody = t('dialogue.report-somebody');
  return (
    <>
      {synthesis && (
        <Section title={t('dialogue.report-synthesis')}>
          <Quoting synthesis={synthesis} />
          <p className="mt-2 text-meta text-soft">
            {t('dialogue.report-by', { by: synthesis.by ?? somebody })} · <Moment at={synthesis.at} />
          </p>
        </Section>
      )}
      {dissents.length > 0 && (
        <Section title={t('dialogue.report-dissent')}>
          <ul className="grid gap-5">
            {dissents.map(({ id, by, body, at }) => (
              <li key={id} className="border-clay border-l-2 pl-4">
                <Speech
                  who={
                    <>
                      {by ?? somebody} · <Moment at={at} />
                    </>
                  }
                >
                  {body}
                </Speech>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Quoting({ synthesis: { body, quotes } }: { synthesis: NonNullable<Report['synthesis']> }) {
  const said = new Map(quotes.map(({ id, body: words }) => [id, words]));
  return (
    <div className="max-w-measure whitespace-pre-line font-serif text-speech">
      {piecesOf(body).map((piece, place) =>
        'text' in piece ? (
          piece.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a statement may be quoted twice, and the pieces never move
          <q key={place} className="underline decoration-leaf underline-offset-4">
            {said.get(piece.quote)}
          </q>
        ),
      )}
    </div>
  );
}
