import { setAsideIn } from '../set-aside.ts';
import type { VoteTable } from '../votes.ts';
import { describe } from './describe.ts';
import { evidenceOf } from './evidence.ts';
import { fitFactors } from './factors.ts';
import { oneCloud } from './mixture.ts';
import { residualsOf } from './residuals.ts';
import type { TilthMap } from './tilth-map.ts';

/**
 * Places for a picture. A map whose people differ in fewer than two directions more than noise would let them has them all on a line, or on one spot; a
 * picture may show the two in which they differ most all the same, as every principal component plot does. Nothing is concluded from it: groups
 * are those of the map. Our definition. O(votes).
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
  options: { setAside?: readonly string[]; previous?: TilthMap } = {},
): TilthMap {
  if (map.model.factors.dimensions >= 2) return map;
  const residuals = residualsOf(table, setAsideIn(table, options.setAside));
  const dimensions = Math.max(0, Math.min(2, residuals.statements - 1, residuals.people - 2));
  if (dimensions <= map.model.factors.dimensions) return map;
  const factors = fitFactors(residuals, dimensions);
  const fitted = {
    residuals,
    factors,
    evidence: evidenceOf(residuals, factors),
    mixture: oneCloud(dimensions),
    groupOfCloud: Int32Array.of(0),
  };
  return describe(table, fitted, { groups: 1, stability: [null], numbers: [] }, options.previous ?? map);
}
