export { type GroupAgreement, groupAgreement, type Scale } from './agreement.ts';
export {
  type ChanceAgreement,
  type ChanceGroup,
  criticalAgreement,
  exactAgreement,
  probabilityByChance,
  simulatedAgreement,
} from './agreement-by-chance.ts';
export { type Answers, answersOf, completeAnswers, type Missing, personScores } from './answers.ts';
export { type Covariances, covariances } from './covariances.ts';
export { type CronbachAlpha, cronbachAlpha } from './cronbach-alpha.ts';
export { type BetweenGroups, type DescribedAgreement, type Description, describeAnswers } from './describe.ts';
export type { AgreementStatistic } from './disagreement.ts';
export { type Cell, type Cells, cellsOf, type Grouping } from './disclosure/cells.ts';
export { type Exposed, exposedGroups } from './disclosure/exposed.ts';
export { type Publication, type Withheld, withhold } from './disclosure/withhold.ts';
export type { Found } from './found.ts';
export { type ChangeOfGroup, type GroupChange, groupChange } from './group-change.ts';
export { type GroupMean, pooledGroupMeans } from './group-means.ts';
export { type GroupMoments, groupMoments } from './group-moments.ts';
export { type IntraclassCorrelation, intraclassCorrelation, type SizeRule } from './intraclass-correlation.ts';
export { krippendorffAlpha, type Level } from './krippendorff-alpha.ts';
export { krippendorffInterval } from './krippendorff-interval.ts';
export { type McDonaldOmega, mcdonaldOmega } from './mcdonald-omega.ts';
export { NULLS, type Null, nullProbabilities, nullsFor, nullVariance } from './null-distributions.ts';
export { type OneWayAnova, oneWayAnova } from './one-way-anova.ts';
export { assignItems } from './planned/assign-items.ts';
export { type NormalMoments, normalMoments } from './planned/normal-moments.ts';
export { rStarWg, rwg } from './rwg.ts';
export { type ShroutFleiss, shroutFleiss } from './shrout-fleiss.ts';
export { type VarianceComponents, varianceComponents } from './variance-components.ts';
