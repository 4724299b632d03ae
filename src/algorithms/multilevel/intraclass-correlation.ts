import { type Figure, figure, noFigure } from '../statistics/figure.ts';
import type { Found } from './found.ts';
import type { OneWayAnova } from './one-way-anova.ts';
import type { VarianceComponents } from './variance-components.ts';

/** The three ways in which the two coefficients are computed from groups of unequal size. */
export type SizeRule = 'meanSize' | 'n0' | 'reml';

export interface IntraclassCorrelation {
  /** How much of what differs between people lies between groups: the reliability of one person's answer about their group. */
  icc1: Record<SizeRule, Figure>;
  /** How reliable the mean of a group of average size is. With `n0` the group size cancels: it equals `meanSize`. */
  icc2: Record<SizeRule, Figure>;
}

/**
 * ICC(1) and ICC(2) of people in groups (Bartko 1976, DOI 10.1037/0033-2909.83.5.762; Bliese 2000, ISBN 978-0-7879-5228-0).
 *
 * `meanSize`: from mean squares, ICC(1) with the mean group size (what the R package multilevel gives); `n0`: with the size that
 * makes the estimate unbiased for unequal groups; `reml`: from the variance components, ICC(2) by Spearman and Brown's formula at
 * the mean size. The first two may be negative, where groups differ less than chance would make them, and are shown so: to cut
 * them off at 0 would make noise look like a finding on average. O(1).
 *
 * @example
 * const square = (value) => ({ value, reason: null });
 * const anova = { meanSquareBetween: square(34.40251171), meanSquareWithin: square(2.75258301), meanSize: square(54.54545454), n0: square(54.32877929) };
 * intraclassCorrelation(anova, { found: null, reason: 'not-defined' }).icc1.meanSize.value // → 0.1741008
 */
export function intraclassCorrelation(
  anova: OneWayAnova,
  components: Found<VarianceComponents>,
): IntraclassCorrelation {
  const [between, within] = [anova.meanSquareBetween, anova.meanSquareWithin];
  const first = (size: Figure): Figure => {
    if (between.value === null) return between;
    if (within.value === null) return within;
    if (size.value === null) return size;
    const above = between.value - within.value;
    return figure(above / (between.value + (size.value - 1) * within.value), 'no-variance');
  };
  const second = (): Figure => {
    if (between.value === null) return between;
    if (within.value === null) return within;
    return figure((between.value - within.value) / between.value, 'no-variance');
  };
  const reml = components.found === null ? noFigure(components.reason) : components.found.icc;
  const size = anova.meanSize.value ?? 0;
  return {
    icc1: { meanSize: first(anova.meanSize), n0: first(anova.n0), reml },
    icc2: {
      meanSize: second(),
      n0: second(),
      reml: reml.value === null ? reml : figure((size * reml.value) / (1 + (size - 1) * reml.value), 'not-defined'),
    },
  };
}
