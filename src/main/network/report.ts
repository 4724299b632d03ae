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
  type Network,
  ROLES,
  type Role,
  reciprocity,
  type TwoMode,
  tieCount,
  transitivity,
  twoMode,
  weakComponents,
} from '../../algorithms/network/index.ts';
import { randomFrom } from '../../algorithms/random/random.ts';
import type { Figure } from '../../algorithms/statistics/figure.ts';
import type { Columns, NamedNetwork } from './ties.ts';

/** Chance is always drawn from the same place: the same files give the same report. */
const SEED = 1986;

/** All that the command says of a network, in words or as JSON. Figures are of the network, its groups and its boundary. */
export interface NetworkReport {
  people: number;
  /** Who took part in what, before it was made contact between people; null where the file held ties. */
  twoMode: (TwoMode & { columns: Columns; occasions: number }) | null;
  directed: boolean;
  ties: number;
  density: Figure;
  transitivity: Figure;
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
  /** Month by month, with those in which nothing happened; null where not asked for. */
  months: Month[] | null;
}

interface Month {
  month: string;
  /** People with any tie in it. */
  active: number;
  ties: number;
  returned: Figure;
  /** The E–I index of the groups, and the share of contact that crosses the boundary; null without groups or sides. */
  index: Figure | null;
  across: Figure | null;
}

export function reportOnNetwork({ names, network, groups, inside, months, ...rest }: NamedNetwork): NetworkReport {
  const parts = weakComponents(network);
  const found = findCommunities(network, { seed: SEED });
  const core = corePeriphery(network);
  const coreChance = corePeripheryByChance(network, randomFrom(SEED, 1));
  const { edgewise, dyads } = reciprocity(network);
  const boundary = inside && boundaryPorosity(network, inside);
  return {
    people: network.size,
    twoMode: rest.twoMode && {
      columns: rest.twoMode.columns,
      occasions: rest.twoMode.occasions,
      ...twoMode({ people: network.size, ...rest.twoMode }),
    },
    directed: network.directed,
    ties: tieCount(network),
    density: density(network),
    transitivity: transitivity(network),
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
    months: months?.map((month) => monthOf(month, groups?.of ?? null, inside)) ?? null,
  };
}

function monthOf(
  { name, network }: { name: string; network: Network },
  groups: number[] | null,
  inside: boolean[] | null,
): Month {
  const parts = weakComponents(network);
  return {
    month: name,
    active: parts.of.reduce((count, part) => count + (parts.sizes[part] === 1 ? 0 : 1), 0),
    ties: tieCount(network),
    returned: reciprocity(network).edgewise,
    index: groups && externalInternal(network, groups).index,
    across: inside && boundaryPorosity(network, inside).share,
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
