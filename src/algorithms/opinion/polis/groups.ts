import type { Matrix } from '../../matrices/matrix.ts';
import { type Clusters, polisKMeans } from './k-means.ts';
import { meanSilhouette } from './silhouette.ts';

/** Groups of base clusters, and how well each number of groups did. */
export interface PolisGroups extends Clusters {
  /** The mean silhouette of each k that was tried. */
  readonly tried: readonly { readonly k: number; readonly silhouette: number }[];
}

/**
 * Polis's groups, from a cold start: weighted k-means of the base clusters for k = 2 … min(5, 2 + ⌊base clusters / 12⌋), and of these
 * the k with the best unweighted mean silhouette. As in the mathematics of the Polis server; see Small et al. 2021
 * (DOI 10.6035/recerca.5516). A running server holds on to its k until another one has won four times; here nothing came before.
 * O(turns × base clusters × k + base clusters²).
 *
 * @param centres base clusters × 2, in the order of their ids
 * @param counts how many people each stands for
 * @returns one group where there are fewer than two distinct points
 * @example
 * polisGroups({ rows: 4, columns: 2, values: Float64Array.of(0, 0, 9, 0, 0, 1, 9, 1) }, [1, 1, 1, 1]).labels // → [0, 1, 0, 1]
 */
export function polisGroups(centres: Matrix, counts: ArrayLike<number>): PolisGroups {
  const most = Math.min(5, 2 + Math.floor(centres.rows / 12));
  const tried: { k: number; silhouette: number }[] = [];
  let best: Clusters | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (let k = 2; k <= most; k += 1) {
    const clusters = polisKMeans(centres, counts, k);
    const silhouette = meanSilhouette(centres, clusters.labels, clusters.centres.rows);
    tried.push({ k, silhouette });
    if (silhouette > highest) [best, highest] = [clusters, silhouette];
  }
  return { ...best!, tried };
}
