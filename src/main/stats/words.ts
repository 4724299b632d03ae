import type { CodedReport } from './coded.ts';
import { agreementWords, changeWords, groupTable } from './group-words.ts';
import { chances, groups, number, people, told, why } from './phrases.ts';
import type { StatsReport } from './report.ts';

/** What a person who is no statistician reads: what each figure is, what it means, and what it justifies. */
export function statsWords(report: StatsReport): string {
  return [
    opening(report),
    belongTogether(report),
    groupsDiffer(report),
    meansHold(report),
    agreementWords(report),
    lifting(report),
    changeWords(report),
    groupTable(report),
    mayBeShown(report),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

/** The words of somebody who is one of few are theirs: what may go to others, and what may not. */
function mayBeShown({ withheld, groups: all }: StatsReport): string {
  const title = 'What may be shown to others?';
  if (withheld.length === 0) {
    return `${title}\n  Every group, and all together: no figure, sum or difference of figures, is that of fewer than five people.`;
  }
  const names = (reason: 'too-few' | 'gives-away') =>
    withheld.filter(({ why: each }) => each === reason).map(({ name, people: count }) => `${name} (${count})`);
  const [few, telling] = [names('too-few'), names('gives-away')];
  return [
    title,
    `  Hold ${withheld.length} of ${all.length + 1} figures back, so that none, and no sum or difference of them, is that of fewer than five people:`,
    ...(few.length > 0 ? [`    too few answered: ${few.join(', ')}`] : []),
    ...(telling.length > 0 ? [`    they would give away one of those: ${telling.join(', ')}`] : []),
  ].join('\n');
}

function opening(report: StatsReport): string {
  const { file, items, missing, kept, waves } = report;
  const left = report.people - kept;
  const dropped =
    missing === 'listwise'
      ? `Listwise: who left an item out is left out whole (${people(left)}).`
      : `Pairwise: every figure rests on whoever answered what it needs; ${people(left)} answered nothing.`;
  const wave = waves === null ? '' : ` These are the answers of ${waves.now}.`;
  return [
    `${file}: ${people(report.people)} in ${groups(report.groups.length)} (column ${report.groupColumn}), ${items.length} ${items.length === 1 ? 'item' : 'items'}: ${items.map(({ name }) => name).join(', ')}.${wave}`,
    `${dropped} The figures are of ${people(kept)}.`,
  ].join('\n');
}

function belongTogether({ alpha, omega, items }: StatsReport): string {
  const lines = ['Do the items belong together?'];
  const range =
    alpha.interval === null ? '' : ` (95 %: ${number(alpha.interval.low)} to ${number(alpha.interval.high)})`;
  lines.push(`  Cronbach's alpha   ${told(alpha.alpha)}${range}`);
  lines.push(`  McDonald's omega   ${told(omega.omega)}`);
  const isAlike = ({ icc }: StatsReport['items'][number]) => icc.icc1.reml.reason === 'no-variance';
  const [alike, rest] = [items.filter(isAlike), items.filter((item) => !isAlike(item))].map((some) =>
    some.map(({ name }) => name),
  );
  if (alike?.length && rest?.length) {
    lines.push(
      `  Everybody answered ${alike.join(' and ')} alike, which tells nothing of people: leave it out (--items ${rest.join(',')}) to have the rest judged.`,
    );
  }
  if (alpha.alpha.value === null) return lines.join('\n');
  lines.push(
    '  What it means: the share of what people’s totals differ by that is no accident of single items. Alpha assumes that every',
    '  item measures the same thing equally well, omega only that they measure one thing. Neither shows that it is one thing.',
  );
  if (omega.chiSquare.value !== null) {
    lines.push(
      `  Is it one thing? χ² = ${number(omega.chiSquare.value, 1)}, ${omega.freedom} degrees of freedom, ${chances(omega.p)}: how often data would fit one`,
      '  factor this badly, were it the whole truth. With many people every trifle shows; look at the items, too.',
    );
  }
  if (alpha.dropped.length > 2) {
    lines.push('  Item by item: alpha without it, and how it goes with the rest');
    const width = Math.max(...items.map(({ name }) => name.length));
    for (const [place, { name }] of items.entries()) {
      const dropped = alpha.dropped[place];
      if (dropped === undefined) continue;
      const { alpha: without, rest } = dropped;
      const notes = [
        omega.against.includes(place) ? 'runs against the others: turn it round first' : '',
        omega.heywood.includes(place)
          ? 'almost nothing of it is its own (a Heywood case): one factor hardly suits'
          : '',
      ].filter(Boolean);
      lines.push(
        `    ${name.padEnd(width)}  ${told(without).padStart(5)}  ${told(rest).padStart(5)}  ${notes.join('; ')}`.trimEnd(),
      );
    }
  }
  return lines.join('\n');
}

function groupsDiffer({ score, items }: StatsReport): string {
  const { anova, components, icc } = score;
  const lines = ['Do the groups differ? (the mean of the items)'];
  const range =
    components.found === null
      ? ''
      : ` (95 %: ${number(components.found.iccLow)} to ${number(components.found.iccHigh)})`;
  const { reml, meanSize, n0 } = icc.icc1;
  lines.push(
    reml.value === null && reml.reason === meanSize.reason && reml.reason === n0.reason
      ? `  ICC(1)   ${told(reml)}`
      : `  ICC(1)   ${told(reml)}${range} by REML; ${told(meanSize)} from mean squares at the mean group size, ${told(n0)} at n0`,
  );
  if (anova.f.value !== null) {
    lines.push(
      `  F(${anova.freedomBetween}, ${anova.freedomWithin}) = ${number(anova.f.value)}, ${chances(anova.p)}: how often groups would differ this much, were people put into them at random`,
    );
  }
  if (icc.icc1.reml.value !== null) {
    lines.push(
      `  What it means: of what people’s answers differ by, ${Math.round(100 * icc.icc1.reml.value)} % lies between groups and the rest within them. Also: how`,
      '  far one person’s answer speaks for their group. Below 0 the groups differ less than chance would make them.',
    );
    const width = Math.max(...items.map(({ name }) => name.length));
    if (items.length > 1) lines.push('  Item by item: ICC(1) by REML, ICC(2), P of the F test');
    if (items.length > 1) {
      for (const { name, icc: own, anova: of } of items) {
        const { reml: icc1 } = own.icc1;
        const { meanSize: icc2 } = own.icc2;
        lines.push(
          icc1.value === null && icc1.reason === icc2.reason && icc1.reason === of.p.reason
            ? `    ${name.padEnd(width)}  ${told(icc1)}`
            : `    ${name.padEnd(width)}  ${told(icc1).padStart(5)}  ${told(icc2).padStart(5)}  ${chances(of.p)}`,
        );
      }
    }
  }
  return lines.join('\n');
}

function meansHold({ score: { icc, anova } }: StatsReport): string {
  const lines = ['Do the groups’ means hold?'];
  const { reml, meanSize } = icc.icc2;
  lines.push(
    reml.value === null && reml.reason === meanSize.reason
      ? `  ICC(2)   ${told(reml)}`
      : `  ICC(2)   ${told(reml)} by REML; ${told(meanSize)} from mean squares`,
  );
  if (icc.icc2.reml.value !== null && anova.meanSize.value !== null) {
    lines.push(
      `  What it means: how closely the means of these groups (on average ${number(anova.meanSize.value, 1)} people) would be met again by the means of as`,
      '  many other members. It grows with the size of groups, also where ICC(1) is small.',
    );
  }
  return lines.join('\n');
}

function lifting(report: StatsReport): string {
  const { score, groups: all } = report;
  const lines = ['May the figure be lifted from persons to groups?'];
  const { components, anova } = score;
  const { found } = components;
  const missing = components.reason ?? anova.f.reason;
  if (found === null || missing !== null) {
    lines.push(`  It cannot be told: ${why(missing ?? 'not-defined')}.`);
    return lines.join('\n');
  }
  lines.push(
    found.iccLow > 0
      ? '  Differences: yes, there are some to speak of. The 95 % interval of ICC(1) leaves 0 out.'
      : '  Differences: these answers do not show that there are any. The 95 % interval of ICC(1) reaches 0: to rank groups would be to rank noise.',
  );
  const judged = all.flatMap(({ agreement }) => agreement?.chance.p.value ?? []);
  if (judged.length > 0) {
    const beyond = judged.filter((p) => p <= 0.05).length;
    lines.push(
      `  Agreement: in ${beyond} of ${groups(judged.length)} people agree more than all but 5 % of groups do that answer at random. Where they do`,
      '  not, the mean stands for nobody in particular: show how answers spread instead.',
    );
  } else lines.push('  Agreement: say --points 1-5 (the ends of your scale) to have it judged.');
  lines.push(
    '  Dependability: read ICC(2) and the intervals of the means below. A mean whose interval holds those of its neighbours tells',
    '  nothing about who is ahead.',
    '  No figure from which on lifting is allowed is printed here: those in use (.70 and the like) have no source but custom. What',
    '  is needed depends on what hangs on it. Where the question is about the person (my workload), do not lift it at all.',
  );
  return lines.join('\n');
}

export function coderWords(report: CodedReport): string {
  const rows = [
    `${report.file}: ${report.units} units, coded by ${report.coders.join(', ')}.`,
    '',
    'Do the coders agree? Krippendorff’s alpha',
  ];
  rows.push(`  codes as names      ${alphaWords(report.nominal)}`);
  if (report.ordinal !== null) rows.push(`  codes as ranks      ${alphaWords(report.ordinal)}`);
  if (report.interval !== null) rows.push(`  codes as distances  ${alphaWords(report.interval)}`);
  rows.push(
    '  What it means: 1 is full agreement, 0 what chance would give, below 0 they disagree more than by chance. Read the line that',
    '  fits your codes. Units that one person alone coded count nowhere. The interval tells how far other units might have led.',
  );
  return `${rows.join('\n')}\n`;
}

function alphaWords({ alpha, interval: { found } }: CodedReport['nominal']): string {
  if (alpha.value === null) return told(alpha);
  return found === null
    ? `${told(alpha)} (no interval: too few units, or all of them alike)`
    : `${told(alpha)} (95 %: ${number(found.low)} to ${number(found.high)})`;
}
