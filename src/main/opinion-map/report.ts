import {
  type Counts,
  countsOn,
  type Division,
  type Factorization,
  mapOpinions,
  mapPolis,
  type OpinionMap,
  type Point,
  pointsOf,
  type Rank,
  type RankedRepresentative,
  rankOpinions,
  replayPolis,
  tabulate,
  tallyVotes,
  type VoteTable,
} from '../../algorithms/opinion/index.ts';
import type { PolisExport } from '../commands/polis-export.ts';

/** Votes of one group on one statement. */
export type Shares = Counts & { group: string };

type Told<Ranked> = Omit<Ranked, 'statement'> & { statement: string; body: string };
export type ToldRank = Told<Rank> & { shares: Shares[] };
export type ToldDivision = ToldRank &
  Pick<Division, 'difference' | 'atLeast' | 'atMost' | 'divides'> & { between: [string, string] };

/** A map as it is told, in ids, letters and words: what `--json` prints, and what the sentences and the picture are made of. */
export interface MapReport {
  topic: string;
  mode: OpinionMap['mode'];
  counts: { people: number; placed: number; statements: number; setAside: number; votes: number };
  /** Why there are fewer than two groups, or null. */
  reason: OpinionMap['reason'];
  groups: {
    letter: string;
    people: number;
    stability: number | null;
    centre: readonly [number, number];
    representative: Told<RankedRepresentative>[];
  }[];
  bridging: ToldRank[];
  divisive: ToldDivision[];
  consensus: { agree: Told<Rank>[]; disagree: Told<Rank>[] };
  factor: (Pick<Factorization, 'loss' | 'mean' | 'starts' | 'agreeing'> & { ranks: Told<Rank>[] }) | null;
  statements: (Counts & { id: string; body: string; setAside: boolean; position: Point })[];
  participants: { id: string; group: string | null; position: Point | null }[];
}

export type Mode = OpinionMap['mode'];

/** Maps a Polis export and tells what is found. The same files and seed give the same report. */
export function reportOf(told: PolisExport, mode: Mode, seed = 1): MapReport {
  const votes = told.votes.map(({ voter, value, ...rest }) => ({ participant: voter, vote: value, ...rest }));
  const table = tabulate(votes, { statements: told.statements.map(({ id }) => id) });
  const setAside = told.statements.filter((each) => each.setAside || each.meta).map(({ id }) => id);
  const map: OpinionMap =
    mode === 'polis'
      ? mapPolis(table, { setAside, history: replayPolis(votes) })
      : mapOpinions(table, { setAside, seed });
  const ranks = rankOpinions(table, map, { setAside, seed });
  const statements = tellStatements(told, table, map, new Set(setAside));
  const tell = <Ranked extends { statement: number }>(rank: Ranked): Told<Ranked> => {
    const { id = '', body = '' } = statements[rank.statement] ?? {};
    return { ...rank, statement: id, body };
  };
  const groups = tallyVotes(table, map.labels, map.groups.length);
  const withShares = <Ranked extends Rank>(rank: Ranked): Told<Ranked> & { shares: Shares[] } => ({
    ...tell(rank),
    shares: countsOn(groups, rank.statement).map((counts, group) => ({ group: letterOf(group), ...counts })),
  });
  const positions = pointsOf(map.positions);
  return {
    topic: told.topic,
    mode,
    counts: {
      people: table.participants.length,
      placed: map.placed.reduce((sum, each) => sum + each, 0),
      statements: table.statements.length,
      setAside: setAside.length,
      votes: table.values.length,
    },
    reason: map.reason,
    groups: map.groups.map(({ members, stability, centre }, group) => ({
      letter: letterOf(group),
      people: members.length,
      stability,
      centre,
      representative: (ranks.representative[group] ?? []).map(tell),
    })),
    bridging: ranks.bridging.map(withShares),
    divisive: ranks.divisive.map((rank) => ({
      ...withShares(rank),
      between: [letterOf(rank.between[0]), letterOf(rank.between[1])],
    })),
    consensus: { agree: ranks.consensus.agree.map(tell), disagree: ranks.consensus.disagree.map(tell) },
    factor: ranks.factor && tellFactor(ranks.factor.model, ranks.factor.ranks.map(tell)),
    statements,
    participants: table.participants.map((id, index) => ({
      id,
      group: letterOf(map.labels[index] ?? -1) || null,
      position: (map.placed[index] && positions[index]) || null,
    })),
  };
}

/** A, B, … Z, A2, B2 …; nothing for no group. */
export function letterOf(group: number): string {
  if (group < 0) return '';
  const round = Math.floor(group / 26);
  return String.fromCharCode(65 + (group % 26)) + (round > 0 ? round + 1 : '');
}

function tellFactor({ loss, mean, starts, agreeing }: Factorization, ranks: Told<Rank>[]): MapReport['factor'] {
  return { loss, mean, starts, agreeing, ranks };
}

function tellStatements(told: PolisExport, table: VoteTable, map: OpinionMap, setAside: Set<string>) {
  const bodies = new Map(told.statements.map(({ id, body }) => [id, body]));
  const everybody = tallyVotes(table);
  const counts = table.statements.flatMap((_, statement) => countsOn(everybody, statement));
  const positions = pointsOf(map.statements);
  return table.statements.map((id, statement) => ({
    id,
    body: bodies.get(id) ?? '',
    setAside: setAside.has(id),
    position: positions[statement] ?? ([0, 0] as const),
    ...(counts[statement] ?? { agrees: 0, disagrees: 0, seen: 0 }),
  }));
}
