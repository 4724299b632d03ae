import type { VoteTable } from '../votes.ts';

/**
 * What is left of the votes for and against when it is known how many agree with each statement, and how readily each person agrees.
 * Rows as in {@link VoteTable}, without passes and without what was set aside.
 */
export interface Residuals {
  readonly people: number;
  readonly statements: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  /** Vote (1 or 0) minus the probability of agreeing, −1 … 1. */
  readonly values: Float64Array;
  /** Log-odds of agreeing with each statement, for somebody who agrees as readily as most. */
  readonly easiness: Float64Array;
  /** What each person adds to that. */
  readonly readiness: Float64Array;
}

const EASINESS_PRECISION = 0.1;
const SWEEPS = 30;

/**
 * Residuals of the model logit P(agree) = readiness of the person + easiness of the statement (Rasch 1960, ISBN 978-0-941938-05-1),
 * fitted to the votes cast by penalized maximum likelihood. Readiness is taken as normal with a variance that is estimated, so
 * who voted little is not taken for extreme.
 *
 * Why: that somebody agrees readily (acquiescence; Paulhus 1991, DOI 10.1016/B978-0-12-590241-0.50006-X), or passes often, is
 * a way to answer and no opinion; it must not make groups. So readiness is a parameter, and a pass counts as no answer.
 * Votes not cast are taken as missing at random given those cast (Rubin 1976, DOI 10.1093/biomet/63.3.581). O(votes) a sweep.
 *
 * @example
 * const votes = { participants: ['a', 'b'], statements: ['s'], starts: [0, 1, 2], columns: [0, 0], values: [1, -1] };
 * residualsOf(votes).values // → [0.47, -0.47]
 */
export function residualsOf(
  table: VoteTable,
  setAside: Uint8Array = new Uint8Array(table.statements.length),
): Residuals {
  const { starts, columns, agrees } = sidesTaken(table, setAside);
  const people = starts.length - 1;
  const statements = table.statements.length;
  const easiness = new Float64Array(statements);
  const readiness = new Float64Array(people);
  const values = new Float64Array(columns.length);
  const gradient = new Float64Array(statements);
  const curvature = new Float64Array(statements);
  let variance = 0.25;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    gradient.fill(0);
    curvature.fill(0);
    let [spread, voters, moved] = [0, 0, 0];
    for (let person = 0; person < people; person += 1) {
      const [from, to] = [starts[person]!, starts[person + 1]!];
      if (from === to) continue;
      let slope = -readiness[person]! / variance;
      let bend = 1 / variance;
      for (let at = from; at < to; at += 1) {
        const p = 1 / (1 + Math.exp(-readiness[person]! - easiness[columns[at]!]!));
        slope += agrees[at]! - p;
        bend += p * (1 - p);
      }
      const step = Math.max(-1, Math.min(1, slope / bend));
      readiness[person]! += step;
      moved = Math.max(moved, Math.abs(step));
      spread += readiness[person]! ** 2 + 1 / bend;
      voters += 1;
      for (let at = from; at < to; at += 1) {
        const column = columns[at]!;
        const p = 1 / (1 + Math.exp(-readiness[person]! - easiness[column]!));
        values[at] = agrees[at]! - p;
        gradient[column]! += values[at]!;
        curvature[column]! += p * (1 - p);
      }
    }
    for (let column = 0; column < statements; column += 1) {
      const slope = gradient[column]! - EASINESS_PRECISION * easiness[column]!;
      const step = Math.max(-1, Math.min(1, slope / (curvature[column]! + EASINESS_PRECISION)));
      easiness[column]! += step;
      moved = Math.max(moved, Math.abs(step));
    }
    variance = Math.max(0.01, spread / Math.max(1, voters));
    if (moved < 1e-3) break;
  }
  return { people, statements, starts, columns, values, easiness, readiness };
}

/** The votes without the passes, agree as 1 and disagree as 0. */
function sidesTaken(
  table: VoteTable,
  setAside: Uint8Array,
): { starts: Int32Array; columns: Int32Array; agrees: Uint8Array } {
  const people = table.participants.length;
  const starts = new Int32Array(people + 1);
  const columns = new Int32Array(table.columns.length);
  const agrees = new Uint8Array(table.columns.length);
  let place = 0;
  for (let person = 0; person < people; person += 1) {
    for (let at = table.starts[person]!; at < table.starts[person + 1]!; at += 1) {
      if (table.values[at] === 0 || setAside[table.columns[at]!]) continue;
      columns[place] = table.columns[at]!;
      agrees[place] = table.values[at] === 1 ? 1 : 0;
      place += 1;
    }
    starts[person + 1] = place;
  }
  return { starts, columns: columns.slice(0, place), agrees: agrees.slice(0, place) };
}
