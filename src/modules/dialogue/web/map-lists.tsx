import { CountBars } from '../../../web/charts/count-bars.tsx';
import { TextLink } from '../../../web/controls/button.tsx';
import { Disclosure, Section } from '../../../web/controls/section.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { DrawnMap, ToldStatement } from '../contract-map.ts';
import { hueOf } from './map-hues.ts';

/** So many of each are there at once: the picture beside them is as high. */
const FIRST = 2;

/** What bridges us, what divides us, where we are unsure; each opens to the statement and its counts. */
export function MapLists({ map }: { map: DrawnMap }) {
  const { t } = useWords();
  const lists = [
    { key: 'bridge', ids: map.bridges },
    { key: 'divide', ids: map.divides },
    { key: 'unsure', ids: map.unsure },
  ] as const;
  const withheld = map.strewn && map.statements.length === 0;
  return (
    <div>
      {withheld && <p className="text-meta text-soft">{t('dialogue.map-withheld')}</p>}
      {lists.map(({ key, ids }) => {
        const told = ids.flatMap((id) => map.statements.find((each) => each.id === id) ?? []);
        return told.length === 0 ? null : (
          <Section key={key} title={t(`dialogue.order-${key}`)}>
            <ul className="border-line border-t">
              {told.slice(0, FIRST).map((statement) => (
                <Told key={statement.id} statement={statement} map={map} />
              ))}
            </ul>
            {told.length > FIRST && (
              <Disclosure title={t('dialogue.more', { left: told.length - FIRST })}>
                <ul>
                  {told.slice(FIRST).map((statement) => (
                    <Told key={statement.id} statement={statement} map={map} />
                  ))}
                </ul>
              </Disclosure>
            )}
          </Section>
        );
      })}
    </div>
  );
}

function Told({ statement, map }: { statement: ToldStatement; map: DrawnMap }) {
  return (
    <li className="border-line border-b py-3.5">
      <p className="font-serif text-[1.0625rem]/6">
        <TextLink to="." hash={`s-${statement.id}`} className="no-underline hover:underline">
          {statement.body}
        </TextLink>
      </p>
      <GroupBars statement={statement} map={map} />
    </li>
  );
}

/** The share that agrees, of those who saw it: by group where that may be told, else of everybody. */
export function GroupBars({ statement, map }: { statement: ToldStatement; map: DrawnMap }) {
  const { t } = useWords();
  const { counts, groups } = statement;
  if (!counts) return <p className="mt-1 text-meta text-soft">{t('dialogue.map-withheld')}</p>;
  const bars = groups
    ? groups.map(([agree, disagree, pass], place) => ({
        key: String(place),
        label: map.groups[place]?.letter ?? '',
        count: agree,
        of: agree + disagree + pass,
        tone: hueOf(place),
      }))
    : [
        {
          key: 'all',
          label: t('dialogue.map-all'),
          count: counts[0],
          of: counts[0] + counts[1] + counts[2],
          tone: 'leaf' as const,
        },
      ];
  return (
    <div className="mt-2">
      <CountBars label={t('dialogue.map-agree')} bars={bars.filter(({ of }) => of > 0)} bare />
      <p className="mt-1 text-meta text-soft tabular-nums">
        {t('dialogue.tally-sentence', { agree: counts[0], disagree: counts[1], pass: counts[2] })}
      </p>
    </div>
  );
}
