import type { Role } from '../../algorithms/network/index.ts';
import type { Figure } from '../../algorithms/statistics/figure.ts';
import { number, people } from '../stats/phrases.ts';
import type { NetworkReport } from './report.ts';

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  coordinator: 'within one group (coordinator)',
  itinerant: 'an outsider between two of one group (itinerant)',
  representative: 'from their own group out (representative)',
  gatekeeper: 'from outside into their own group (gatekeeper)',
  liaison: 'between two other groups (liaison)',
};
const MOST_NAMES = 8;

/** What somebody reads who is no statistician: what the network shows, and what each figure means. */
export function networkWords(report: NetworkReport): string {
  return `${[
    whole(report),
    communities(report),
    core(report),
    groups(report),
    boundary(report),
    hangsOn(report),
    months(report),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function whole({
  people: count,
  twoMode,
  directed,
  ties,
  density,
  transitivity,
  reciprocity,
  parts,
}: NetworkReport): string {
  const alone = parts.alone === 0 ? '' : `; ${people(parts.alone)} without any tie`;
  return [
    ...(twoMode === null ? [] : taking(twoMode)),
    `${people(count)}, ${tied(ties)}.`,
    `  Of all ties there could be, ${percent(density)} are there.${directed ? ` Of those there are, ${percent(reciprocity.returned)} are returned.` : ''}`,
    ...(transitivity.value === null
      ? []
      : [
          `  Of all pairs with a contact in common, ${percent(transitivity)} have to do with one another (transitivity).`,
        ]),
    parts.count === 1
      ? '  Everybody reaches everybody by some chain of ties.'
      : `  They fall into ${parts.count} parts that know nothing of one another; the largest has ${people(parts.largest)}${alone}.`,
  ].join('\n');
}

function taking({ columns: [who, what], ...found }: NonNullable<NetworkReport['twoMode']>): string[] {
  const ofOne = found.ofOne === 0 ? '' : ` ${found.ofOne} had one person only and tie nobody.`;
  return [
    `Who took part in what (${who}, ${what}): ${found.memberships.toLocaleString('en')} times, in ${found.occasions.toLocaleString('en')} of "${what}".`,
    `  On average a person took part in ${told(found.perPerson, 1)}, and each had ${told(found.perOccasion, 1)} people; ${percent(found.density)} of what there could be.${ofOne}`,
    '  Below, two people are tied where they took part in the same; each occasion gives a person a contact of 1 in all, however large it was.',
  ];
}

function communities({ communities: { count, modularity, agreement, members } }: NetworkReport): string {
  if (modularity.value === null) return '';
  const together = members.filter(({ length }) => length > 1);
  return [
    `Who has most to do with one another? ${count === 1 ? 'One group' : `${count} groups`}, by who is tied to whom alone (modularity ${told(modularity)})`,
    ...together.map((names) => `    ${people(names.length).padEnd(11)} ${listed(names)}`),
    `  What it means: 0 is as much within groups as by chance, above 0 more. Searched anew, groups agreed to ${told(agreement)} (1 is always the same).`,
  ].join('\n');
}

function core({ core: { people: count, correlation, above, byChance } }: NetworkReport): string {
  if (correlation.value === null) return '';
  const chance =
    above === null || byChance === null
      ? ''
      : ` Networks with as many ties put by chance reach ${number(byChance)} on average, and this much in ${percentOf(above)}.`;
  return [
    `Is there a core? The best one has ${people(count)}, and fits to ${told(correlation)}.`,
    `  What it means: 1 would be a core tied to all, and a rim tied to the core alone.${chance}`,
  ].join('\n');
}

function groups({ groups: found }: NetworkReport): string {
  if (found === null || found.index.value === null) return '';
  const { index, within, between, below, above } = found;
  const chance =
    below === null || above === null
      ? ''
      : ` Were people in groups by chance, it would be this low or lower in ${percentOf(below)} and this high or higher in ${percentOf(above)}.`;
  return [
    `Do the ${found.names.length} groups keep to themselves? E–I index ${told(index)} (${number(within, 0)} ties within, ${number(between, 0)} between)`,
    `  What it means: −1 is all within, 1 all between.${chance}`,
    '  Paths of two steps whose ends are not tied, by where the one in the middle stands (deviations from chance):',
    ...Object.entries(found.brokerage).map(
      ([role, { paths, deviations }]) =>
        `    ${String(paths).padStart(6)}  ${ROLE_WORDS[role as Role]}${deviations.value === null ? '' : ` (${number(deviations.value, 1)})`}`,
    ),
  ].join('\n');
}

function boundary({ boundary: found }: NetworkReport): string {
  if (found === null) return '';
  if (found.share.value === null || found.across === 0) {
    return `How porous is the boundary?\n  Nobody of the ${people(found.insiders)} inside has contact with any of the ${people(found.outsiders)} outside.`;
  }
  const { one, two, three } = found.throughBusiest;
  return [
    'How porous is the boundary?',
    `  Of all contact that those inside have, ${percent(found.share)} is with somebody outside.`,
    `  ${percent(found.insidersInContact)} of those inside have any; ${percent(found.outsidersInContact)} of those outside are known to anybody inside.`,
    `  It is spread as if ${told(found.carriers, 1)} people carried it evenly. Through the busiest one pass ${percent(one)}, two ${percent(two)}, three ${percent(three)}.`,
    `  It passes through: ${found.through
      .slice(0, MOST_NAMES)
      .map(
        ({ name, share, onlyLink }) =>
          `${name} ${percentOf(share)}${onlyLink > 0 ? ` (the only link of ${onlyLink} outside)` : ''}`,
      )
      .join(', ')}${found.through.length > MOST_NAMES ? ` and ${found.through.length - MOST_NAMES} more` : ''}.`,
  ].join('\n');
}

function hangsOn({ hangsOn: found }: NetworkReport): string {
  if (found.length === 0) return 'Nothing hangs on one person alone: whoever left, all others would still be joined.';
  return [
    'What hangs on single people? (what breaks if they leave and nobody takes up their ties; no rank of anybody)',
    ...found.map(({ name, pairsParted, boundaryLost, leftWithout }) => {
      const lost =
        boundaryLost === null || boundaryLost === 0
          ? ''
          : `; ${percentOf(boundaryLost)} of contact across the boundary ends`;
      const without = leftWithout ? `, ${leftWithout} outside would know nobody` : '';
      const parted =
        pairsParted === 0
          ? 'all others stay joined'
          : `${pairsParted.toLocaleString('en')} pairs of others are no longer joined`;
      return `    ${name}: ${parted}${lost}${without}`;
    }),
  ].join('\n');
}

function months({ months: found, directed }: NetworkReport): string {
  if (found === null) return '';
  const told = (figure: Figure | null, words: string, show: (figure: Figure) => string) =>
    figure === null || figure.value === null ? '' : `, ${words} ${show(figure)}`;
  return [
    'Month by month:',
    ...found.map(({ month, active, ties, returned, index, across }) => {
      if (ties === 0) return `    ${month}  nothing`;
      const back = directed ? told(returned, 'returned', percent) : '';
      return `    ${month}  ${people(active)} with ties, ${tied(ties)}${back}${told(index, 'E–I index', ({ value }) => number(value ?? 0))}${told(across, 'across the boundary', percent)}`;
    }),
  ].join('\n');
}

const tied = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'tie' : 'ties'}`;
const listed = (names: readonly string[]): string =>
  names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`
    : names.join(', ');
const told = (figure: Figure, digits = 2): string => (figure.value === null ? 'unknown' : number(figure.value, digits));
const percent = (figure: Figure): string => (figure.value === null ? 'an unknown share' : percentOf(figure.value));
const percentOf = (share: number): string => `${number(100 * share, share > 0 && share < 0.1 ? 1 : 0)} %`;
