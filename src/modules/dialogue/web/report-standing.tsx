import { useState } from 'react';
import { Section } from '../../../web/controls/section.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { Report } from '../contract-exchange.ts';
import type { DrawnMap, ToldStatement } from '../contract-map.ts';
import { GroupBars } from './map-lists.tsx';
import { type Chosen, MapPicture, nameOf } from './map-picture.tsx';
import { useMapSentence } from './map-sentence.tsx';

interface Within {
  report: Report;
}

/** The map, who its groups are, and what bridges, divides and is unsure. */
export function Standing({ report }: Within) {
  const { t, moment } = useWords();
  const sentence = useMapSentence();
  const { map } = report;
  return (
    <>
      <Section title={t('dialogue.report-stand')}>
        {!report.shown && <p className="max-w-measure text-soft">{t('dialogue.report-hidden')}</p>}
        {report.shown && !map && <p className="max-w-measure text-soft">{t('dialogue.report-no-map')}</p>}
        {map && (
          <>
            <p className="mb-4 max-w-measure">
              {sentence(map)} {t('dialogue.report-as-of', { at: moment(map.asOf, 'day-and-time') })}
            </p>
            {map.reason !== 'too-few-people' && map.reason !== 'nobody-placed' && <Pictured map={map} />}
            <Groups map={map} />
          </>
        )}
      </Section>
      {map && <List map={map} kind="bridge" ids={map.bridges} />}
      {map && <List map={map} kind="divide" ids={map.divides} />}
      {map && <List map={map} kind="unsure" ids={map.unsure} />}
    </>
  );
}

/** The picture; what one points at is said below it. */
function Pictured({ map }: { map: DrawnMap }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Chosen>(null);
  const group = chosen && 'group' in chosen ? map.groups[chosen.group] : undefined;
  const pointed = chosen && 'statement' in chosen ? chosen.statement : null;
  const statement = map.statements.find(({ id }) => id === pointed);
  return (
    <figure className="mb-6">
      <MapPicture map={map} chosen={chosen} onChoose={setChosen} />
      <figcaption className="mt-1.5 text-meta text-soft">
        {t(map.strewn ? 'dialogue.map-strewn' : 'dialogue.map-near')}
      </figcaption>
      <p aria-live="polite" className="mt-2 max-w-measure font-serif text-[1.0625rem]/6 empty:hidden print:hidden">
        {group && `${group.letter} · ${nameOf(group, map, 200)}`}
        {statement?.body}
      </p>
    </figure>
  );
}

/** Each group by its name and the statements that tell most of it. */
function Groups({ map }: { map: DrawnMap }) {
  const { t } = useWords();
  if (map.groups.length < 2) return null;
  return (
    <ol className="grid gap-6">
      {map.groups.map((group) => (
        <li key={group.id}>
          <p className="text-meta text-soft">
            {t('dialogue.report-group', { letter: group.letter, count: group.size })}
          </p>
          {group.name && <h3 className="font-serif text-speech">{nameOf(group, map, 200)}</h3>}
          <ul className="mt-1 grid gap-1.5">
            {group.telling.map(({ statement, agrees }) => {
              const told = map.statements.find(({ id }) => id === statement);
              return (
                told && (
                  <li key={statement} className="max-w-measure">
                    <span className="text-meta text-soft">
                      {t('dialogue.map-telling', { agrees: agrees ? 'yes' : 'no' })}
                    </span>{' '}
                    <span className="font-serif text-[1.0625rem]/6">{told.body}</span>
                  </li>
                )
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function List({ map, kind, ids }: { map: DrawnMap; kind: 'bridge' | 'divide' | 'unsure'; ids: readonly string[] }) {
  const { t } = useWords();
  const told = ids.flatMap((id) => map.statements.find((each) => each.id === id) ?? []);
  if (told.length === 0) return null;
  return (
    <Section title={t(`dialogue.report-${kind}`)}>
      <p className="mb-3 text-meta text-soft">
        {t(`dialogue.report-${kind}-note`, { groups: map.groups.length > 1 ? 'yes' : 'no' })}
      </p>
      <ul className="max-w-measure border-line border-t">
        {told.map((statement) => (
          <li key={statement.id} className="border-line border-b py-4">
            <Speech size="small">{statement.body}</Speech>
            <GroupBars statement={statement} map={map} />
            <GroupCounts statement={statement} map={map} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The counts behind the bars, in words: on paper nobody opens a table. */
function GroupCounts({ statement: { groups }, map }: { statement: ToldStatement; map: DrawnMap }) {
  const { t } = useWords();
  if (!groups) return null;
  return (
    <p className="text-meta text-soft tabular-nums">
      {groups
        .map(([agree, disagree, pass], place) =>
          t('dialogue.report-group-counts', { letter: map.groups[place]?.letter ?? '', agree, disagree, pass }),
        )
        .join(' · ')}
    </p>
  );
}

/** How the map was computed, in plain words. */
export function Computed({ report: { map } }: Within) {
  const { t } = useWords();
  if (!map) return null;
  return (
    <Section title={t('dialogue.report-computed')} size="small">
      <div className="max-w-measure space-y-2 text-meta text-soft">
        <p>{t('dialogue.report-computed-how')}</p>
        <p>{t('dialogue.map-how-placed')}</p>
        <p>{t('dialogue.map-how-groups')}</p>
        {map.strewn && <p>{t('dialogue.map-how-anonymous')}</p>}
        <p>{t('dialogue.map-how-inputs', { votes: map.votes, voters: map.voters, number: map.number })}</p>
        <p>{t('dialogue.report-computed-where')}</p>
      </div>
    </Section>
  );
}
