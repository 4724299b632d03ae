import { ENOUGH, type Tally } from '../../../algorithms/opinion/index.ts';
import { wilsonInterval } from '../../../algorithms/statistics/wilson.ts';

const MOST = 5;
const MANY = 0.6;
const APART = 0.35;
const OFTEN_PASSED = 0.15;

export type Counts = readonly [agree: number, disagree: number, pass: number];

export function countsIn(tally: Tally, group: number, statement: number): Counts {
  const cell = group * tally.statements + statement;
  const [agree, disagree, seen] = [tally.agrees[cell] ?? 0, tally.disagrees[cell] ?? 0, tally.seen[cell] ?? 0];
  return [agree, disagree, seen - agree - disagree];
}

/** Laplace's rule of succession: of few votes little is known, so they pull neither way. */
const shareOf = ([agree, disagree]: Counts) => (agree + 1) / (agree + disagree + 2);
const groupsOn = (tally: Tally, statement: number) =>
  Array.from({ length: tally.groups }, (_, group) => countsIn(tally, group, statement));

/** The few that bridge: most of those who took a side agree, in every group. */
export function bridging(ranked: readonly { statement: number }[], tally: Tally): number[] {
  const bridges = (counts: Counts) => counts[0] + counts[1] >= 3 && shareOf(counts) >= MANY;
  return first(ranked, (statement) => groupsOn(tally, statement).every(bridges));
}

/** The few that divide: groups that agree far from equally; where there is one group, sides that are nearly even. */
export function dividing(ranked: readonly { statement: number }[], tally: Tally): number[] {
  const divides = (statement: number) => {
    const groups = groupsOn(tally, statement);
    if (groups.length > 1) {
      const shares = groups.map(([agree, disagree, pass]) => (agree + 1) / (agree + disagree + pass + 2));
      return Math.max(...shares) - Math.min(...shares) >= APART;
    }
    return groups.every((counts) => counts[0] + counts[1] >= ENOUGH && Math.abs(shareOf(counts) - 0.5) < 1 / 6);
  };
  return first(ranked, divides);
}

/** Where there is one group, what splits it evenly comes first; of equal splits what more have taken sides on. */
export function rankEven(tally: Tally): { statement: number }[] {
  const statements = Array.from({ length: tally.statements }, (_, statement) => {
    const counts = countsIn(tally, 0, statement);
    return { statement, split: Math.abs(shareOf(counts) - 0.5), sides: counts[0] + counts[1] };
  });
  const none = (sides: number) => (sides === 0 ? 1 : 0);
  return statements.sort(
    (one, other) => none(one.sides) - none(other.sides) || one.split - other.split || other.sides - one.sides,
  );
}

/** Where people pass: the more of those who saw it, for sure, the further up. */
export function rankUnsure(everybody: Tally): { statement: number; share: number }[] {
  const statements = Array.from({ length: everybody.statements }, (_, statement) => {
    const [agree, disagree, pass] = countsIn(everybody, 0, statement);
    const seen = agree + disagree + pass;
    return { statement, share: seen === 0 ? 0 : wilsonInterval(pass, seen).low };
  });
  return statements.sort((one, other) => other.share - one.share || one.statement - other.statement);
}

export function unsure(ranked: readonly { statement: number; share: number }[]): number[] {
  return ranked
    .filter(({ share }) => share >= OFTEN_PASSED)
    .slice(0, MOST)
    .map(({ statement }) => statement);
}

const first = (ranked: readonly { statement: number }[], stands: (statement: number) => boolean) =>
  ranked
    .filter(({ statement }) => stands(statement))
    .slice(0, MOST)
    .map(({ statement }) => statement);
