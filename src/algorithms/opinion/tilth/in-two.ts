import { leadingEigen } from '../../matrices/leading-eigen.ts';
import { type Matrix, zeros } from '../../matrices/matrix.ts';
import { setAsideIn } from '../set-aside.ts';
import type { VoteTable } from '../votes.ts';
import { productOf } from './factors.ts';
import { turned } from './plane.ts';
import { type Residuals, residualsOf } from './residuals.ts';
import type { TilthMap } from './tilth-map.ts';

/** Where people and statements lie in a picture; as in `OpinionMap`. */
export interface InTwo {
  readonly participants: readonly string[];
  readonly placed: Uint8Array;
  readonly positions: Matrix;
  readonly statements: Matrix;
}

/**
 * Places for a picture. A map whose people differ in fewer than two directions more than noise would let them has them all on a line, or on one spot; a
 * picture may show the two principal components all the same, as Polis does (Small et al. 2021, DOI 10.6035/recerca.5516): votes not cast count as
 * expected, and whoever voted little is moved outward by √(statements / own votes). Nothing is concluded from it: groups are those of the map.
 * Our definition. O(votes).
 *
 * @param map of these votes; where it has two directions or more, its own places are given
 * @param options ids set aside as in `mapOpinions`; `previous`: the picture before, so that this one is turned to lie like it
 * @example
 * const table = { participants: ['a', 'b'], statements: ['s'], starts: Int32Array.of(0, 1, 2), columns: Int32Array.of(0, 0), values: Int8Array.of(1, -1) };
 * inTwo(table, mapOpinions(table)).positions.rows // → 2
 */
export function inTwo(
  table: VoteTable,
  map: TilthMap,
  { setAside, previous }: { setAside?: readonly string[]; previous?: InTwo } = {},
): InTwo {
  const { participants } = table;
  const own = { participants, placed: map.placed, positions: map.positions, statements: map.statements };
  if (map.model.factors.dimensions >= 2) return own;
  const residuals = residualsOf(table, setAsideIn(table, setAside));
  if (residuals.statements < 2 || residuals.people < 3) return own;
  const vectors = principal(residuals);
  const found = {
    ...own,
    positions: peopleIn(residuals, vectors),
    statements: statementsIn(vectors, residuals.statements),
  };
  return likeBefore(found, previous ?? own);
}

/** Two directions of the statements, one after the other. */
function principal(residuals: Residuals): Float64Array {
  const { vectors } = leadingEigen(residuals.statements, productOf(residuals), 2);
  return vectors.values;
}

function peopleIn({ people, statements, starts, columns, values }: Residuals, vectors: Float64Array): Matrix {
  const places = zeros(people, 2);
  for (let person = 0; person < people; person += 1) {
    const [from, to] = [starts[person]!, starts[person + 1]!];
    const outward = Math.sqrt(statements / Math.max(1, to - from));
    for (let at = from; at < to; at += 1) {
      for (let axis = 0; axis < 2; axis += 1) {
        places.values[2 * person + axis]! += outward * values[at]! * vectors[axis * statements + columns[at]!]!;
      }
    }
  }
  return places;
}

/** Where somebody would stand who differed from what is expected in this statement alone, by one vote in two. */
function statementsIn(vectors: Float64Array, statements: number): Matrix {
  const places = zeros(statements, 2);
  const outward = 0.5 * Math.sqrt(statements);
  for (let statement = 0; statement < statements; statement += 1) {
    for (let axis = 0; axis < 2; axis += 1) {
      places.values[2 * statement + axis] = outward * vectors[axis * statements + statement]!;
    }
  }
  return places;
}

function likeBefore(found: InTwo, before: InTwo): InTwo {
  const rowOf = new Map(before.participants.map((id, row) => [id, row]));
  const [now, then]: [number[], number[]] = [[], []];
  for (const [row, id] of found.participants.entries()) {
    const earlier = rowOf.get(id);
    if (earlier === undefined || !before.placed[earlier]) continue;
    now.push(...found.positions.values.subarray(2 * row, 2 * row + 2));
    then.push(...before.positions.values.subarray(2 * earlier, 2 * earlier + 2));
  }
  const turn = turned(Float64Array.of(1, 0, 0, 1), now, then);
  const rotate = ({ rows, columns, values }: Matrix): Matrix => {
    const rotated = new Float64Array(values.length);
    for (let at = 0; at < values.length; at += 2) {
      rotated[at] = turn[0]! * values[at]! + turn[1]! * values[at + 1]!;
      rotated[at + 1] = turn[2]! * values[at]! + turn[3]! * values[at + 1]!;
    }
    return { rows, columns, values: rotated };
  };
  return { ...found, positions: rotate(found.positions), statements: rotate(found.statements) };
}
