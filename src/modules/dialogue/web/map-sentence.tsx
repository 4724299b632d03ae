import { useWords } from '../../../web/words/words.tsx';
import type { Dialogue } from '../contract.ts';
import type { DrawnMap, ReadMap } from '../contract-map.ts';

/** What the picture shows, in a sentence. */
export function useMapSentence(): (map: DrawnMap) => string {
  const { t } = useWords();
  return (map) => {
    if (map.reason !== null) return t('dialogue.map-none', { reason: map.reason.replaceAll('-', '_') });
    const groups = t('dialogue.map-groups', { count: map.groups.length });
    return `${groups} ${t('dialogue.map-found', { found: map.found ?? 0, how: (map.found ?? 0) >= 8 ? 'firm' : 'loose' })}`;
  };
}

/** As of when, of how many, and what is missing: never a picture of a clock. */
export function MapState({ read, dialogue }: { read: ReadMap; dialogue: Dialogue }) {
  const { t, moment } = useWords();
  const sentence = useMapSentence();
  const { map, members, voters, needs } = read;
  const voted = t('dialogue.map-voted', {
    voters,
    members: Math.max(members, voters),
    known: dialogue.imported ? 'no' : 'yes',
  });
  return (
    <p className="mb-4 max-w-measure text-soft">
      {voted} {map && t('dialogue.map-as-of', { at: moment(map.asOf, 'day-and-time') })}{' '}
      {needs > 0 && t('dialogue.map-needs', { count: needs })}
      {!map && needs === 0 && t(dialogue.votes === 'anonymous' ? 'dialogue.map-held' : 'dialogue.map-soon')}
      {map && needs === 0 && sentence(map)}
    </p>
  );
}
