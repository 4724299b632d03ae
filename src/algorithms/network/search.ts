/**
 * How long a tie is: `ties` counts steps; `weights` takes a weight as a length (a cost, a distance); `inverse-weights` takes it as a
 * strength, 1 / weight long, so that paths run where there is much contact (Newman 2001, DOI 10.1103/PhysRevE.64.016132).
 */
export type Lengths = 'ties' | 'weights' | 'inverse-weights';

/** The shortest paths from one person: by steps or by length. */
export interface Search {
  /** The people reached, the nearest first; the first is the one searched from. */
  readonly order: Int32Array;
  /** On how many shortest paths each is reached. */
  readonly paths: Float64Array;
  /** For the person at each place of the order, where their next ones stand in `next`: nextStarts[place] … nextStarts[place + 1]. */
  readonly nextStarts: Int32Array;
  readonly next: Int32Array;
  /** Searches from this person and says how many were reached, and how many of them have anybody behind them. */
  from(source: number): { reached: number; passed: number };
}
