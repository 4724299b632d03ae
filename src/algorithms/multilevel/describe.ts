import type { Figure } from '../statistics/figure.ts';
import { type GroupAgreement, groupAgreement, type Scale } from './agreement.ts';
import { type Answers, completeAnswers, type Missing, personScores } from './answers.ts';
import { covariances } from './covariances.ts';
import { type CronbachAlpha, cronbachAlpha } from './cronbach-alpha.ts';
import type { Found } from './found.ts';
import { type GroupMean, pooledGroupMeans } from './group-means.ts';
import { type GroupMoments, groupMoments } from './group-moments.ts';
import { type IntraclassCorrelation, intraclassCorrelation } from './intraclass-correlation.ts';
import { type McDonaldOmega, mcdonaldOmega } from './mcdonald-omega.ts';
import { type Null, nullsFor, nullVariance } from './null-distributions.ts';
import { type OneWayAnova, oneWayAnova } from './one-way-anova.ts';
import { rStarWg, rwg } from './rwg.ts';
import { type VarianceComponents, varianceComponents } from './variance-components.ts';

/** How much of one variable lies between groups. */
export interface BetweenGroups {
  anova: OneWayAnova;
  components: Found<VarianceComponents>;
  icc: IntraclassCorrelation;
}

/** A group's agreement, with rwg(j) and r*wg(j) under every null that exists for the scale. */
export interface DescribedAgreement extends GroupAgreement {
  rwg: Partial<Record<Null, Figure>>;
  rStar: Partial<Record<Null, Figure>>;
}

export interface Description {
  missing: Missing;
  people: number;
  /** Who is in the figures: answered everything (listwise) or anything (pairwise). */
  kept: number;
  /** Groups of whom somebody is. */
  groups: number;
  alpha: CronbachAlpha;
  omega: McDonaldOmega;
  /** The mean of the items, as one variable. */
  score: BetweenGroups;
  items: BetweenGroups[];
  /** Means of the score; none where the variances cannot be told. */
  means: GroupMean[] | null;
  /** None where the scale's points were not given. */
  agreement: DescribedAgreement[] | null;
}

/**
 * All multilevel statistics of a set of items at once: reliability, differences between groups, group means, and agreement
 * (sources at each; the order of questions after Bliese 2000, ISBN 978-0-7879-5228-0). O(people × items²).
 *
 * @param scale the lowest and highest point of the items; agreement is left out without it
 * @example
 * const answers = { items: [Float64Array.of(4, 5, 1, 2), Float64Array.of(5, 5, 2, 1), Float64Array.of(4, 4, 1, 2)], groups: Int32Array.of(0, 0, 1, 1), groupCount: 2 };
 * describeAnswers(answers, { missing: 'listwise', scale: { low: 1, high: 5 } }).score.icc.icc1.meanSize.value // → 0.988
 */
export function describeAnswers(
  answers: Answers,
  options: { missing: Missing; scale?: Scale; level?: number },
): Description {
  const { missing, scale, level } = options;
  const used = missing === 'listwise' ? completeAnswers(answers) : answers;
  const together = covariances(used.items, missing);
  const moments = momentsOf(personScores(used, missing), used);
  const score = betweenGroups(moments);
  return {
    missing,
    people: answers.groups.length,
    kept: moments.people,
    groups: moments.groups,
    alpha: cronbachAlpha(together, level),
    omega: mcdonaldOmega(together),
    score,
    items: used.items.map((column) => betweenGroups(momentsOf(column, used))),
    means: score.components.found === null ? null : pooledGroupMeans(moments, score.components.found, level),
    agreement: scale === undefined ? null : agreementUnderAll(used, scale, missing),
  };
}

const momentsOf = (values: Float64Array, { groups, groupCount }: Answers): GroupMoments =>
  groupMoments(values, groups, groupCount);

function betweenGroups(moments: GroupMoments): BetweenGroups {
  const anova = oneWayAnova(moments);
  const components = varianceComponents(moments);
  return { anova, components, icc: intraclassCorrelation(anova, components) };
}

function agreementUnderAll(answers: Answers, scale: Scale, missing: Missing): DescribedAgreement[] {
  const points = scale.high - scale.low + 1;
  const nulls = nullsFor(points).map((name) => ({ name, variance: nullVariance(name, points) }));
  return groupAgreement(answers, scale, missing).map((found) => {
    const described: DescribedAgreement = { ...found, rwg: {}, rStar: {} };
    for (const { name, variance } of nulls) {
      described.rwg[name] = rwg(found, variance);
      described.rStar[name] = rStarWg(found, variance);
    }
    return described;
  });
}
