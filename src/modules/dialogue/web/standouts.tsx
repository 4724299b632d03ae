import { TextLink } from '../../../web/controls/button.tsx';
import { Section } from '../../../web/controls/section.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { Dialogue } from '../contract.ts';
import { standouts } from '../domain/order.ts';
import { TallyBar, TallySentence } from './tally-bar.tsx';

/** Beside everything that was said: the few statements that bridge, and those that divide. */
export function Standouts({ dialogue: { statements, hidden } }: { dialogue: Dialogue }) {
  const { t } = useWords();
  if (hidden !== null) return null;
  return (['bridge', 'divide'] as const).map((way) => {
    const found = standouts(statements, way);
    return found.length === 0 ? null : (
      <Section key={way} title={t(`dialogue.order-${way}`)}>
        <ul className="border-line border-t">
          {found.map(({ id, body, tally }) => (
            <li key={id} className="border-line border-b py-3">
              <p className="font-serif text-[1.0625rem]/6">
                <TextLink to="." hash={`s-${id}`} className="no-underline hover:underline">
                  {body}
                </TextLink>
              </p>
              {tally && (
                <>
                  <TallyBar tally={tally} />
                  <p className="mt-1 text-meta text-soft">
                    <TallySentence tally={tally} />
                  </p>
                </>
              )}
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}
