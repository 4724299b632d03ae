import {
  type Answers,
  type ChangeOfGroup,
  completeAnswers,
  type DescribedAgreement,
  type Description,
  describeAnswers,
  type Found,
  type GroupChange,
  type GroupMean,
  groupChange,
  groupMoments,
  type Missing,
  personScores,
  type Scale,
  type Withheld,
  withhold,
} from '../../algorithms/multilevel/index.ts';
import { type BesideChance, besideChance } from './chance.ts';
import type { Responses } from './responses.ts';

/** One group under its own name. */
export interface ToldGroup {
  name: string;
  mean: Omit<GroupMean, 'group'> | null;
  agreement: (Omit<DescribedAgreement, 'group'> & { chance: BesideChance }) | null;
  change: Omit<ChangeOfGroup, 'group'> | null;
}

/** All that the command says of a file, in words or as JSON. */
export interface StatsReport extends Omit<Description, 'means' | 'agreement' | 'items' | 'groups'> {
  file: string;
  groupColumn: string;
  scale: Scale | null;
  items: (Description['items'][number] & { name: string })[];
  /** Every group, those nobody of whom is in the figures included. */
  groups: ToldGroup[];
  waves: Responses['waves'];
  change: Found<Omit<GroupChange, 'groups'>> | null;
  /** What must not be shown to others beside the rest: it is the figure of fewer than five people, or gives one away. */
  withheld: (Pick<Withheld, 'people' | 'why'> & { name: string })[];
}

export function reportOn(
  responses: Responses,
  options: { file: string; groupColumn: string; missing: Missing; scale?: Scale },
): StatsReport {
  const { file, groupColumn, missing, scale } = options;
  const { means, agreement, items, groups: _, ...described } = describeAnswers(responses.answers, { missing, scale });
  const chance = agreement && scale ? besideChance(agreement, scale, described.alpha.meanCorrelation.value ?? 0) : null;
  const moments = (answers: Answers) => {
    const used = missing === 'listwise' ? completeAnswers(answers) : answers;
    return groupMoments(personScores(used, missing), used.groups, used.groupCount);
  };
  const change = responses.before && groupChange(moments(responses.before), moments(responses.answers));
  return {
    file,
    groupColumn,
    scale: scale ?? null,
    ...described,
    items: items.map((item, place) => ({ name: responses.items[place] ?? '', ...item })),
    groups: responses.groups.map((name, group) => {
      const [agreed, beside] = [agreement?.[group], chance?.[group]];
      return {
        name,
        mean: without(means?.[group]),
        agreement: agreed && beside ? { ...withoutNumber(agreed), chance: beside } : null,
        change: without(change?.found?.groups[group]),
      };
    }),
    waves: responses.waves,
    change: change && (change.found ? { found: overallOf(change.found), reason: null } : change),
    withheld: withheldOf(responses, missing),
  };
}

/** Of every group and of all together. */
function withheldOf({ answers, groups }: Responses, missing: Missing): StatsReport['withheld'] {
  const answered = Array.from(personScores(answers, missing), (score) => !Number.isNaN(score));
  const byGroup = answers.groups.map((group, person) => (answered[person] ? group : -1));
  const together = byGroup.map((group) => Math.min(group, 0));
  const { withheld } = withhold([
    { name: 'groups', groupOf: byGroup },
    { name: 'all together', groupOf: together },
  ]);
  return withheld.map(({ grouping, group, people, why }) => ({
    name: grouping === 0 ? (groups[group] ?? '') : 'all together',
    people,
    why,
  }));
}

/** A group goes by its name, not by its number. */
const withoutNumber = <One extends { group: number }>({ group: _, ...rest }: One): Omit<One, 'group'> => rest;
const without = <One extends { group: number }>(one: One | undefined): Omit<One, 'group'> | null =>
  one === undefined ? null : withoutNumber(one);

const overallOf = ({ groups: _, ...rest }: GroupChange): Omit<GroupChange, 'groups'> => rest;
