import type { Tally } from './tally.ts';
import { type TilthModel, uncertaintyOf } from './tilth/index.ts';

/** A statement to show, and what a vote on it would tell, in nats (1 nat = 1.44 bits). */
export interface NextStatement {
  readonly statement: number;
  /** About where this person stands. */
  readonly aboutPerson: number;
  /** About how many of the groups agree with the statement. */
  readonly aboutStatement: number;
  /** What they are chosen by. */
  readonly worth: number;
}

/** The votes of the person to be asked: which statements, and 1, 0 or −1. */
export interface OwnVotes {
  readonly statements: ArrayLike<number>;
  readonly votes: ArrayLike<number>;
}

/**
 * What is learned about a statement serves everybody, what is learned about a person's position that person and, through it, the directions. Chosen by
 * simulation (`bench/next-statement.ts`).
 */
const WEIGHT_OF_STATEMENT = 4;

/**
 * Which statements to show a person, so that what is unknown is learned fastest: those whose vote is expected to tell most (Lindley 1956,
 * DOI 10.1214/aoms/1177728069; as active learning, MacKay 1992, DOI 10.1162/neco.1992.4.4.590). Unknown are where the person stands, which is about normal given the votes so far, and how
 * many of each group agree, which is Beta distributed given its votes, starting even. A statement that is often passed on tells as much less. Where people do not
 * differ, or nobody was mapped yet, what is shown is what is least known. Assumes that votes are independent given the position.
 * O(own votes × (dimensions² + groups) + statements × (dimensions² + groups) + statements log statements).
 *
 * @param tally of the votes by group of the latest map; votes and statements that came since may be counted in
 * @param model of that map
 * @param setAside 1 for statements that are not shown
 * @returns those not voted on, most worth first
 * @example
 * const tally = { groups: 1, statements: 3, agrees: [9, 2, 1], disagrees: [1, 0, 1], seen: [10, 2, 2] };
 * nextStatements(tally, null, { statements: [2], votes: [1] }).map((next) => next.statement) // → [1, 0]
 */
export function nextStatements(
  tally: Tally,
  model: Pick<TilthModel, 'factors' | 'mixture' | 'easiness'> | null,
  own: OwnVotes,
  setAside?: ArrayLike<number>,
): NextStatement[] {
  const belongs = groupProbabilities(tally, own);
  const uncertain = model === null ? () => 0 : uncertaintyOf(model, own);
  const done = new Uint8Array(tally.statements);
  for (let at = 0; at < own.statements.length; at += 1) done[own.statements[at]!] = 1;
  const next: NextStatement[] = [];
  for (let statement = 0; statement < tally.statements; statement += 1) {
    if (done[statement] || setAside?.[statement]) continue;
    let [about, sides, seen] = [0, 0, 0];
    for (let group = 0; group < belongs.length; group += 1) {
      const cell = group * tally.statements + statement;
      const agrees = 1 + (tally.agrees[cell] ?? 0);
      const disagrees = 1 + (tally.disagrees[cell] ?? 0);
      about += belongs[group]! * (entropy(agrees / (agrees + disagrees)) - expectedEntropy(agrees, disagrees));
      sides += agrees + disagrees - 2;
      seen += tally.seen[cell] ?? 0;
    }
    const taken = (sides + 1) / (seen + 1);
    const aboutStatement = taken * about;
    const aboutPerson = taken * 0.5 * Math.log1p(uncertain(statement));
    next.push({ statement, aboutPerson, aboutStatement, worth: aboutPerson + WEIGHT_OF_STATEMENT * aboutStatement });
  }
  return next.sort((one, other) => other.worth - one.worth || one.statement - other.statement);
}

/**
 * How probably somebody belongs to each group, given their votes for and against: Bayes's rule with each group's agreement at its mean, and as a start the
 * groups' shares of all votes. With no group in the tally everybody is one. O(votes × groups).
 */
function groupProbabilities(tally: Tally, { statements, votes }: OwnVotes): Float64Array {
  const groups = Math.max(1, tally.groups);
  const logs = new Float64Array(groups);
  for (let group = 0; group < groups; group += 1) {
    let all = 1;
    for (let cell = group * tally.statements; cell < (group + 1) * tally.statements; cell += 1) {
      all += tally.seen[cell] ?? 0;
    }
    logs[group] = Math.log(all);
    for (let at = 0; at < statements.length; at += 1) {
      const vote = votes[at]!;
      if (vote === 0) continue;
      const cell = group * tally.statements + statements[at]!;
      const agrees = 1 + (tally.agrees[cell] ?? 0);
      const disagrees = 1 + (tally.disagrees[cell] ?? 0);
      logs[group]! += Math.log((vote > 0 ? agrees : disagrees) / (agrees + disagrees));
    }
  }
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Of a vote that is for with this probability, in nats. */
function entropy(p: number): number {
  return p <= 0 || p >= 1 ? 0 : -p * Math.log(p) - (1 - p) * Math.log(1 - p);
}

/** The mean of the entropy of p where p is Beta(a, b) distributed, a and b whole numbers: digamma differences are sums of 1/k. */
function expectedEntropy(a: number, b: number): number {
  const n = a + b;
  return (a / n) * (harmonic(n) - harmonic(a)) + (b / n) * (harmonic(n) - harmonic(b));
}

/** 1 + 1/2 + … + 1/n, to 1e-13 (Euler–Maclaurin). */
function harmonic(n: number): number {
  if (n < 32) {
    let sum = 0;
    for (let k = 1; k <= n; k += 1) sum += 1 / k;
    return sum;
  }
  const square = 1 / (n * n);
  return Math.log(n) + 0.5772156649015329 + 0.5 / n - square / 12 + (square * square) / 120;
}
