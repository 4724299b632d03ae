import type { MapReport, Shares, ToldRank } from './report.ts';

const LISTED = 5;
/** Below so many votes in a group hardly anything is known about it. */
const FEW = 5;

/** A map in sentences for somebody who knows no statistics. */
export function inWords(report: MapReport): string {
  return [
    opening(report),
    groups(report),
    bridges(report),
    divides(report),
    everybody(report),
    beyondGroups(report),
    unsure(report),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

export function n(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function opening({ topic, counts }: MapReport): string {
  const { people, placed, statements, setAside, votes } = counts;
  const aside = setAside > 0 ? ` (${setAside.toLocaleString('en')} set aside by moderators or asking who one is)` : '';
  return [
    topic,
    `${n(people, 'person', 'people')} voted on ${n(statements, 'statement')}${aside}: ${n(votes, 'vote')}, the latest of each. ${placed.toLocaleString('en')} voted on enough to be placed.`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** One sentence about the groups; also the subtitle of the picture. */
export function groupsInOne({ groups, reason, mode }: MapReport): string {
  if (reason === 'nobody-placed') return 'Nobody has voted on enough to be placed.';
  if (reason === 'too-few-people') return 'One person alone makes no map.';
  if (reason === 'all-alike') return 'All who are placed voted alike: there is one group.';
  if (reason !== null || groups.length < 2) return 'There are no distinct groups.';
  const count = n(groups.length, 'group');
  if (mode === 'polis') return `${count}, as Polis finds them; how stable they are it does not say.`;
  return `${count} stand out.`;
}

function groups(report: MapReport): string {
  const lines = [groupsInOne(report)];
  for (const { letter, people, stability, representative } of report.groups.length < 2 ? [] : report.groups) {
    const stable = stability === null ? '' : `; resampled, they are found together again to ${percent(stability)}`;
    lines.push(`  ${letter}  ${n(people, 'person', 'people')}${stable}`);
    for (const each of representative) {
      lines.push(
        `     ${each.direction === 'agree' ? 'agrees' : 'disagrees'}: ${quoted(each.body)} ${percent(each.successes / each.trials)} of ${each.trials}; ${sure(each.likelier)} more than the rest.`,
      );
    }
  }
  return lines.join('\n');
}

function bridges({ bridging, groups }: MapReport): string {
  if (bridging.length === 0) return '';
  const lines = bridging
    .slice(0, LISTED)
    .map((rank) => `  ${rank.place}. ${quoted(rank.body)}\n     ${sharesInWords(rank.shares)} ${placeInWords(rank)}`);
  const common = bridging.some(({ shares }) => shares.every(({ agrees, seen }) => agrees > seen / 2));
  return [
    groups.length > 1 ? 'What bridges us: most agreed with across the groups' : 'What most agree with',
    ...lines,
    ...(common
      ? []
      : [
          groups.length > 1
            ? '  No statement is agreed with by more than half of every group.'
            : '  No statement is agreed with by more than half.',
        ]),
  ].join('\n');
}

function divides(report: MapReport): string {
  const title = 'What divides us';
  if (report.groups.length < 2) return '';
  const sureOnes = report.divisive.filter(({ divides }) => divides);
  if (sureOnes.length === 0) return `${title}\n  On no statement do the groups differ for sure.`;
  const lines = sureOnes.slice(0, LISTED).map((rank) => {
    const [one, other] = rank.between;
    return `  ${rank.place}. ${quoted(rank.body)}\n     ${sharesInWords(rank.shares)} ${one} and ${other} differ by at least ${points(rank.atLeast)}. ${placeInWords(rank)}`;
  });
  const rest =
    sureOnes.length > LISTED ? [`  The groups differ for sure on ${n(sureOnes.length, 'statement')} in all.`] : [];
  return [title, ...lines, ...rest].join('\n');
}

function everybody({ consensus, groups, statements }: MapReport): string {
  if (groups.length < 2) return '';
  const votesOn = new Map(statements.map((statement) => [statement.id, statement]));
  const lines = (['agree', 'disagree'] as const).flatMap((direction) =>
    consensus[direction]
      .filter(({ low }) => low > 0)
      .slice(0, LISTED)
      .map(({ statement, body, amongFirst }) => {
        const { agrees = 0, disagrees = 0, seen = 0 } = votesOn.get(statement) ?? {};
        const share = (direction === 'agree' ? agrees : disagrees) / seen;
        return `  ${direction}: ${quoted(body)} ${percent(share)} of ${seen}; ${sure(amongFirst)} among the first five.`;
      }),
  );
  return lines.length === 0 ? '' : ['What most share, whatever their group', ...lines].join('\n');
}

function beyondGroups({ factor }: MapReport): string {
  if (factor === null) return '';
  const lines = factor.ranks
    .slice(0, LISTED)
    .map(
      (rank) =>
        `  ${rank.place}. ${quoted(rank.body)}\n     Score ${rank.value.toFixed(2)} (${rank.low.toFixed(2)} to ${rank.high.toFixed(2)}). ${placeInWords(rank)}`,
    );
  return [
    'What bridges without drawing groups (the score of Community Notes, 0.40 or more counts as helpful there)',
    ...lines,
  ].join('\n');
}

function unsure(report: MapReport): string {
  const lines: string[] = [];
  const { people, placed } = report.counts;
  if (people > placed)
    lines.push(
      `  ${n(people - placed, 'person', 'people')} voted on too little to be placed; their votes count all the same.`,
    );
  if (report.mode === 'polis' && report.groups.length > 1) {
    lines.push('  Polis always finds at least two groups, also where opinion has none, and at most five.');
  }
  const thin = report.bridging.filter(({ shares }) => shares.some(({ seen }) => seen < FEW)).length;
  if (thin > 0)
    lines.push(
      `  ${n(thin, 'statement')} had fewer than ${FEW} votes in at least one group: their places may change much.`,
    );
  const shaky = report.bridging.slice(0, LISTED).filter(({ amongFirst }) => amongFirst < 0.8).length;
  if (shaky > 0) lines.push(`  Of the five named first as bridging, ${shaky} may as well not belong there.`);
  if (report.factor && report.factor.agreeing < report.factor.starts) {
    lines.push(
      `  ${report.factor.agreeing} of ${report.factor.starts} searches of the score ended at the same lowest point.`,
    );
  }
  return lines.length === 0 ? '' : ['Where we are unsure', ...lines].join('\n');
}

export function sharesInWords(shares: readonly Shares[]): string {
  const [only, ...others] = shares;
  if (only && others.length === 0)
    return only.seen === 0 ? 'Nobody has seen it.' : `${percent(only.agrees / only.seen)} of ${only.seen} agree.`;
  return `${shares
    .map(({ group, agrees, seen }) => (seen === 0 ? `${group} has not seen it` : `${group} ${percent(agrees / seen)}`))
    .join(', ')}.`;
}

function placeInWords({ amongFirst, earliest, latest }: Pick<ToldRank, 'amongFirst' | 'earliest' | 'latest'>): string {
  const place = earliest === latest ? `its place is ${earliest}` : `its place lies between ${earliest} and ${latest}`;
  return `${capital(sure(amongFirst))} among the first five; ${place}.`;
}

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** A probability in words, and the number. */
export function sure(probability: number): string {
  const words =
    probability >= 0.95 ? 'surely' : probability >= 0.8 ? 'very likely' : probability >= 0.6 ? 'likely' : 'perhaps';
  return `${words} (${probability >= 0.995 ? 'over 99\u00a0%' : percent(probability)})`;
}

export function percent(share: number): string {
  // 100 % is said of all alone.
  const rounded = share < 1 ? Math.min(99, Math.round(100 * share)) : 100;
  return `${rounded}\u00a0%`;
}

const points = (difference: number) => `${Math.floor(100 * difference)} points`;
const quoted = (body: string) => `“${body.replace(/\s+/g, ' ').trim()}”`;
