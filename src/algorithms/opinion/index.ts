export { type Factorization, factorizeVotes } from './bridging/factorize.ts';
export { groupInformedConsensus } from './bridging/group-informed.ts';
export { ratedEnough } from './bridging/rated-enough.ts';
export type { NoGroups, OpinionGroup, OpinionMap } from './map.ts';
export { type NextStatement, nextStatements } from './next-statement.ts';
export { middleOf, outlineOf, type Point, pointsOf } from './outline.ts';
export { polisConsensus } from './polis/consensus.ts';
export { type PolisHistory, replayPolis } from './polis/included.ts';
export { mapPolis, type PolisMap } from './polis/map-polis.ts';
export { polisPriorities } from './polis/priority.ts';
export { representativeStatements } from './polis/representative.ts';
export { rankBridging } from './ranks/consensus-ranks.ts';
export { type Division, rankDivisive } from './ranks/divisive-ranks.ts';
export type { Rank } from './ranks/rank-by-draws.ts';
export { type OpinionRanks, rankOpinions } from './ranks/rank-opinions.ts';
export type { RankedRepresentative } from './ranks/representative-ranks.ts';
export { setAsideIn } from './set-aside.ts';
export { type Counts, countsOn, type Tally, tallyVotes } from './tally.ts';
export { cellsMayBeTold, type ToldCells } from './telling/cells-may-be-told.ts';
export { toldAnew } from './telling/told-anew.ts';
export { ENOUGH, isOne } from './telling/ways.ts';
export {
  type InTwo,
  inTwo,
  mapOpinions,
  type TilthMap,
  type TilthModel,
  type TilthOptions,
  updateOpinions,
} from './tilth/index.ts';
export { type CastVote, tabulate, type Vote, type VoteTable } from './votes.ts';
