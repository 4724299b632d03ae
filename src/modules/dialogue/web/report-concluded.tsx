import { Moment } from '../../../web/controls/moment.tsx';
import { Section } from '../../../web/controls/section.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { Report } from '../contract-exchange.ts';
import { Quoting } from './quoting.tsx';

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
