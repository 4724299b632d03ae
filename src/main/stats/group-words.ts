import type { Null } from '../../algorithms/multilevel/index.ts';
import type { Figure } from '../../algorithms/statistics/figure.ts';
import { quantile } from '../../algorithms/statistics/quantile.ts';
import { chances, number, told, why } from './phrases.ts';
import type { StatsReport, ToldGroup } from './report.ts';

const NAMES: Readonly<Record<Null, string>> = {
  uniform: 'spread evenly',
  slightSkew: 'slightly to one side',
  moderateSkew: 'moderately to one side',
  heavySkew: 'heavily to one side',
  triangular: 'heaped like a triangle',
  normal: 'heaped like a bell',
};

/** Do the people within a group agree? The middle group, under every null. */
export function agreementWords({ groups: all, scale }: StatsReport): string {
  const agreements = all.flatMap(({ agreement }) => agreement ?? []);
  const [first] = agreements;
  if (scale === null || first === undefined) return '';
  const middle = (of: (each: (typeof agreements)[number]) => Figure | undefined): string => {
    const values = agreements.flatMap((each) => of(each)?.value ?? []);
    if (values.length === 0) return 'none';
    const [median, low, high] = [0.5, 0, 1].map((share) => number(quantile(values, share) ?? 0));
    return `${median?.padStart(5)}  (${low} to ${high})`;
  };
  const nulls = Object.keys(first.rwg) as Null[];
  return [
    `Do the people within a group agree? (the middle group, and from the least to the most; scale ${scale.low} to ${scale.high})`,
    ...nulls.flatMap((name) => [
      `  rwg(j)   ${middle((each) => each.rwg[name])}  r*wg(j) ${middle((each) => each.rStar[name])}  against answers ${NAMES[name]}`,
    ]),
    `  a_wg     ${middle((each) => each.awg)}`,
    `  AD       ${middle((each) => each.adMean)}  points from the mean, ${middle((each) => each.adMedian).trim()} from the median`,
    '  What it means: 1 is full agreement, 0 as much as if people answered at random in that way; r*wg(j) and a_wg fall below 0 where',
    '  they fall into camps. rwg(j) rises with the number of items by itself. AD is in points of the scale. People who all say what',
    '  is expected agree, too: the lines “to one side” show what is left of it then.',
  ].join('\n');
}

export function changeWords({ change, waves, groups: all }: StatsReport): string {
  if (change === null || waves === null) return '';
  const lines = [`What changed from ${waves.before} to ${waves.now}?`];
  if (change.found === null) {
    lines.push(`  It cannot be told: ${why(change.reason)}.`);
    return lines.join('\n');
  }
  const { overall, spread, q, p } = change.found;
  lines.push(`  All groups   ${signed(overall.change)} (95 %: ${signed(overall.low)} to ${signed(overall.high)})`);
  lines.push(
    `  Groups’ true changes differ by about ${number(spread)} (standard deviation); Q = ${told(q, 1)}, ${chances(p)}: how often they would differ this much by chance`,
  );
  for (const { name, change: own } of all) {
    if (own === null || own.observed === null) continue;
    lines.push(
      `    ${pad(name, all)}  answered ${signed(own.observed)}, most plausible ${signed(own.change)} (95 %: ${signed(own.low)} to ${signed(own.high)}): ${own.clear ?? 'no clear change'}`,
    );
  }
  lines.push(
    '  What it means: a small group’s jump is drawn toward what all groups did, because most of it is chance. Only where the interval',
    '  leaves 0 on one side is a change called one.',
  );
  return lines.join('\n');
}

export function groupTable({ groups: all, kept, scale }: StatsReport): string {
  if (kept === 0) return '';
  const agreement = scale === null ? '' : '; agreement rwg(j), r*wg(j), P of as much at random';
  const lines = [`Group by group: people; mean as answered; most plausible mean (95 %)${agreement}`];
  for (const group of all) lines.push(`    ${pad(group.name, all)}  ${row(group)}`);
  return lines.join('\n');
}

function row({ mean, agreement }: ToldGroup): string {
  const parts: string[] = [];
  if (mean !== null) {
    const answered = mean.observed === null ? 'nobody' : number(mean.observed);
    parts.push(
      `${String(mean.size).padStart(4)}  ${answered.padStart(6)}  ${number(mean.pooled)} (${number(mean.low)} to ${number(mean.high)})`,
    );
  } else if (agreement !== null) parts.push(String(agreement.size).padStart(4));
  if (agreement !== null) {
    const { rwg, rStar, chance } = agreement;
    if (rwg.uniform === undefined || rStar.uniform === undefined || rwg.uniform.value === null)
      parts.push(`no agreement: ${why(agreement.variance.reason ?? 'not-defined')}`);
    else parts.push(`${told(rwg.uniform)}  ${told(rStar.uniform)}  ${chances(chance.p)}`);
  }
  return parts.join('  ');
}

const signed = (value: number): string => `${value > 0 ? '+' : ''}${number(value)}`;
const pad = (name: string, all: readonly ToldGroup[]): string =>
  name.padEnd(Math.max(...all.map((each) => each.name.length)));
