import {
  type BoundaryPorosity,
  boundaryPorosity,
  brokerage,
  brokerageByChance,
  brokerageDeviations,
  corePeriphery,
  corePeripheryByChance,
  cutPoints,
  density,
  departure,
  externalInternal,
  externalInternalByChance,
  findCommunities,
  modularity,
  ROLES,
  type Role,
  reciprocity,
  tieCount,
  weakComponents,
} from '../../algorithms/network/index.ts';
import { randomFrom } from '../../algorithms/random/random.ts';
import type { Figure } from '../../algorithms/statistics/figure.ts';
import type { NamedNetwork } from './ties.ts';

/** Chance is always drawn from the same place: the same files give the same report. */
const SEED = 1986;

/** All that the command says of a network, in words or as JSON. Figures are of the network, its groups and its boundary. */
export interface NetworkReport {
  people: number;
  ties: number;
  density: Figure;
  reciprocity: { returned: Figure; pairs: { mutual: number; oneWay: number; none: number } };
  parts: { count: number; largest: number; alone: number };
  communities: { count: number; modularity: Figure; agreement: Figure; members: string[][] };
  core: { people: number; correlation: Figure; above: number | null; byChance: number | null };
  groups: {
    names: string[];
    index: Figure;
    within: number;
    between: number;
    below: number | null;
    above: number | null;
    modularity: Figure;
    brokerage: Record<Role, { paths: number; deviations: Figure }>;
  } | null;
  boundary:
    | (Omit<BoundaryPorosity, 'through'> & { through: { name: string; share: number; onlyLink: number }[] })
    | null;
  /** Who, on leaving, would part most pairs of others, or whose contact across the boundary would end: at most three. */
  hangsOn: { name: string; pairsParted: number; boundaryLost: number | null; leftWithout: number | null }[];
}

export function reportOnNetwork({ names, network, groups, inside }: NamedNetwork): NetworkReport {
  const parts = weakComponents(network);
  const found = findCommunities(network, { seed: SEED });
  const core = corePeriphery(network);
  const coreChance = corePeripheryByChance(network, randomFrom(SEED, 1));
  const { edgewise, dyads } = reciprocity(network);
  const boundary = inside && boundaryPorosity(network, inside);
  return {
    people: network.size,
    ties: tieCount(network),
    density: density(network),
    reciprocity: { returned: edgewise, pairs: dyads },
    parts: {
      count: parts.count,
      largest: parts.sizes.reduce((most, size) => Math.max(most, size), 0),
      alone: parts.sizes.reduce((count, size) => count + (size === 1 ? 1 : 0), 0),
    },
    communities: {
      count: found.count,
      modularity: found.modularity,
      agreement: found.agreement,
      members: Array.from({ length: found.count }, (_, group) =>
        names.filter((_name, at) => found.groups[at] === group),
      ),
    },
    core: {
      people: core.core.reduce((count, one) => count + one, 0),
      correlation: core.correlation,
      above: coreChance?.above ?? null,
      byChance: coreChance?.mean ?? null,
    },
    groups: groups && groupsOf({ network, groups }),
    boundary: boundary && {
      ...boundary,
      through: boundary.through.map(({ person, ...rest }) => ({ name: names[person] ?? '', ...rest })),
    },
    hangsOn: hangsOn({ names, network, inside }, boundary),
  };
}

function groupsOf({ network, groups }: Pick<NamedNetwork, 'network'> & { groups: { of: number[]; names: string[] } }) {
  const { index, internal, external } = externalInternal(network, groups.of);
  const chance = externalInternalByChance(network, groups.of, randomFrom(SEED, 2));
  const counted = brokerage(network, groups.of);
  const deviations = brokerageDeviations(counted, brokerageByChance(network, groups.of), groups.of);
  return {
    names: groups.names,
    index,
    within: internal,
    between: external,
    below: chance?.below ?? null,
    above: chance?.above ?? null,
    modularity: modularity(network, groups.of),
    brokerage: Object.fromEntries(
      ROLES.map((role) => [role, { paths: counted.network[role], deviations: deviations.network[role] }]),
    ) as Record<Role, { paths: number; deviations: Figure }>,
  };
}

function hangsOn(
  { names, network, inside }: Pick<NamedNetwork, 'names' | 'network' | 'inside'>,
  boundary: BoundaryPorosity | null,
): NetworkReport['hangsOn'] {
  const { pairsParted } = cutPoints(network);
  const holding = [...pairsParted.keys()]
    .filter((person) => (pairsParted[person] ?? 0) > 0)
    .sort((one, other) => (pairsParted[other] ?? 0) - (pairsParted[one] ?? 0))
    .slice(0, 3);
  const carrying = boundary?.through.slice(0, 3).map(({ person }) => person) ?? [];
  return [...new Set([...holding, ...carrying])].slice(0, 3).map((person) => {
    const left = departure(network, person, inside ?? undefined).boundary;
    return {
      name: names[person] ?? '',
      pairsParted: pairsParted[person] ?? 0,
      boundaryLost: left?.lost ?? null,
      leftWithout: left?.leftWithout ?? null,
    };
  });
}
