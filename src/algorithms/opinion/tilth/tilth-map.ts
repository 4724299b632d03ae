import type { OpinionMap } from '../map.ts';
import type { Factors } from './factors.ts';
import type { Mixture } from './mixture.ts';
import type { Plane } from './plane.ts';

/** A map of Tilth's own kind, with how sure each part of it is. */
export interface TilthMap extends OpinionMap {
  readonly mode: 'tilth';
  /** The probability with which each participant belongs to their group; 0 where in none. */
  readonly sureness: Float64Array;
  /** Standard error of each position: the root of its mean square error in the plane, in the units of `positions`. */
  readonly errors: Float64Array;
  /** At place k: the share of resamples in which k groups were found. */
  readonly numbers: readonly number[];
  /** How many votes positions are of; and how many groups and their stability are of (fewer, until the whole map is computed again). */
  readonly votes: number;
  readonly groupedAt: number;
  /** What the map was drawn from. */
  readonly model: TilthModel;
}

export interface TilthModel {
  readonly participants: readonly string[];
  readonly statements: readonly string[];
  readonly easiness: Float64Array;
  readonly factors: Factors;
  readonly mixture: Mixture;
  /** Index in `groups` of each cloud of the mixture. */
  readonly groupOfCloud: Int32Array;
  readonly plane: Plane;
  /** The id of the next new group: ids are never used twice. */
  readonly nextId: number;
}
