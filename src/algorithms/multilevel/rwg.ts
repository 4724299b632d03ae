import { type Figure, figure, noFigure } from '../statistics/figure.ts';
import type { GroupAgreement } from './agreement.ts';

/**
 * rwg for one item, rwg(j) for several (James, Demaree & Wolf 1984, DOI 10.1037/0021-9010.69.1.85):
 * J(1 − m) / (J(1 − m) + m), where m is the mean item variance as a share of that of the null distribution, at most 1. It is 1
 * where all agree and 0 where the answers vary as the null does, or more. With more items rwg(j) rises by itself; r*wg(j) does
 * not. O(1).
 *
 * @param nullVariance of the null distribution, by `nullVariance`, > 0
 * @example
 * rwg({ variance: { value: 0.5, reason: null }, items: 3 }, 2).value // → 0.9
 */
export function rwg({ variance, items }: Pick<GroupAgreement, 'variance' | 'items'>, nullVariance: number): Figure {
  checkNull(nullVariance);
  if (variance.value === null) return noFigure(variance.reason);
  const share = Math.min(1, variance.value / nullVariance);
  return figure((items * (1 - share)) / (items * (1 - share) + share), 'not-defined');
}

/**
 * r*wg(j) (Lindell, Brandt & Whitney 1999, DOI 10.1177/01466219922031257): 1 − m, not cut off, so that it is negative where people
 * disagree more than the null would make them, as when a group falls into two camps. O(1).
 * @example
 * rStarWg({ variance: { value: 2.5, reason: null } }, 2).value // → -0.25
 */
export function rStarWg({ variance }: Pick<GroupAgreement, 'variance'>, nullVariance: number): Figure {
  checkNull(nullVariance);
  return variance.value === null ? noFigure(variance.reason) : figure(1 - variance.value / nullVariance, 'not-defined');
}

function checkNull(nullVariance: number): void {
  if (!(nullVariance > 0)) throw new RangeError(`the variance of a null must be above 0, not ${nullVariance}`);
}
