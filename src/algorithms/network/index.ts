export { betweenness, betweennessShares } from './betweenness.ts';
export { type BoundaryPorosity, boundaryPorosity } from './boundary-porosity.ts';
export { type Brokerage, type ByRole, brokerage, ROLES, type Role } from './brokerage.ts';
export { type AssignedBrokerage, brokerageByAssignment } from './brokerage-by-assignment.ts';
export {
  type BrokerageByChance,
  type BrokerageDeviations,
  brokerageByChance,
  brokerageDeviations,
} from './brokerage-by-chance.ts';
export type { Moments, Variance } from './brokerage-moments.ts';
export { adjustedRand, type Communities, findCommunities } from './communities/find-communities.ts';
export { type Parts, strongComponents, weakComponents } from './components.ts';
export { type CorePeriphery, corePeriphery, corePeripheryByChance } from './core-periphery.ts';
export { type CutPoints, cutPoints } from './cut-points.ts';
export { density } from './density.ts';
export { type Departure, departure } from './departure.ts';
export {
  type ExternalInternal,
  externalInternal,
  externalInternalByChance,
  externalInternalOfGroups,
} from './e-i-index.ts';
export { type Events, networkOfEvents, type Span } from './events.ts';
export { modularity } from './modularity.ts';
export { type Edges, type Network, networkOf, type Ties, tieCount } from './network.ts';
export type { Lengths } from './paths-by-length.ts';
export { type Reciprocity, reciprocity } from './reciprocity.ts';
export { constraint, type EffectiveSize, effectiveSize } from './structural-holes.ts';
export { transitivity } from './transitivity.ts';
export { type Memberships, projectMemberships, type Sharing, type TwoMode, twoMode } from './two-mode.ts';
export { type Joining, withoutDirections, withoutWeights } from './undirected.ts';
