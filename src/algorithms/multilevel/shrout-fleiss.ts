import { type Figure, figure, noFigure } from '../statistics/figure.ts';

/**
 * The six coefficients. `one`, `two`, `three` name how judges were chosen: other judges for every target; the same judges, drawn
 * from many; the same judges, the only ones of interest. `single` is for one judge's rating, `mean` for the mean of all.
 */
export interface ShroutFleiss {
  oneSingle: Figure;
  twoSingle: Figure;
  threeSingle: Figure;
  oneMean: Figure;
  twoMean: Figure;
  threeMean: Figure;
}

/**
 * The six intraclass correlations of ratings by several judges (Shrout & Fleiss 1979, DOI 10.1037/0033-2909.86.2.420): ICC(1,1),
 * ICC(2,1), ICC(3,1), ICC(1,k), ICC(2,k), ICC(3,k). May be negative, and are shown so. O(targets × judges).
 *
 * @param ratings a row a target, a column a judge; complete
 * @throws RangeError when rows differ in length or a rating is no finite number
 * @example
 * shroutFleiss([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]).twoSingle.value // → 0.29
 */
export function shroutFleiss(ratings: readonly ArrayLike<number>[]): ShroutFleiss {
  const [targets, judges] = [ratings.length, ratings[0]?.length ?? 0];
  const ofTarget = new Float64Array(targets);
  const ofJudge = new Float64Array(judges);
  for (const [target, row] of ratings.entries()) {
    if (row.length !== judges) throw new RangeError(`target ${target} has ${row.length} ratings, the first ${judges}`);
    for (let judge = 0; judge < judges; judge += 1) {
      if (!Number.isFinite(row[judge])) {
        throw new RangeError(`target ${target}, judge ${judge}: a rating must be a finite number, not ${row[judge]}`);
      }
      ofTarget[target]! += row[judge]! / judges;
      ofJudge[judge]! += row[judge]! / targets;
    }
  }
  const reason =
    targets === 0 || judges === 0
      ? 'nothing-given'
      : targets < 2
        ? 'too-few-groups'
        : judges < 2
          ? 'groups-of-one'
          : null;
  if (reason !== null) {
    const none = noFigure(reason);
    return { oneSingle: none, twoSingle: none, threeSingle: none, oneMean: none, twoMean: none, threeMean: none };
  }
  const mean = ofTarget.reduce((sum, each) => sum + each, 0) / targets;
  let [rest, within] = [0, 0];
  for (const [target, row] of ratings.entries()) {
    for (let judge = 0; judge < judges; judge += 1) {
      rest += (row[judge]! - ofTarget[target]! - ofJudge[judge]! + mean) ** 2;
      within += (row[judge]! - ofTarget[target]!) ** 2;
    }
  }
  const b = (ofTarget.reduce((sum, each) => sum + (each - mean) ** 2, 0) * judges) / (targets - 1);
  const j = (ofJudge.reduce((sum, each) => sum + (each - mean) ** 2, 0) * targets) / (judges - 1);
  const w = within / (targets * (judges - 1));
  const e = rest / ((targets - 1) * (judges - 1));
  const k = judges;
  return {
    oneSingle: figure((b - w) / (b + (k - 1) * w), 'no-variance'),
    twoSingle: figure((b - e) / (b + (k - 1) * e + (k * (j - e)) / targets), 'no-variance'),
    threeSingle: figure((b - e) / (b + (k - 1) * e), 'no-variance'),
    oneMean: figure((b - w) / b, 'no-variance'),
    twoMean: figure((b - e) / (b + (j - e) / targets), 'no-variance'),
    threeMean: figure((b - e) / b, 'no-variance'),
  };
}
