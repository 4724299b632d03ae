/**
 * A figure, or why there is none. Our definition: no routine of these families returns NaN, and none returns a number that
 * stands for "unknown"; where a formula has no value (nobody answered, everybody answered alike), `value` is null and `reason`
 * says why, in words a page can turn into a sentence.
 */
export type Figure =
  | { readonly value: number; readonly reason: null }
  | { readonly value: null; readonly reason: Reason };

export type Reason =
  | 'nothing-given'
  | 'too-few-values'
  | 'too-few-groups'
  | 'too-few-items'
  | 'groups-of-one'
  | 'no-variance'
  | 'no-ties'
  | 'not-positive-definite'
  | 'did-not-converge'
  | 'not-defined';

/**
 * The number as a figure; the reason instead, where it is no finite number.
 * @example
 * figure(0.25, 'no-variance').value // → 0.25
 * figure(0 / 0, 'no-variance').reason // → 'no-variance'
 */
export function figure(value: number, reason: Reason): Figure {
  return Number.isFinite(value) ? { value, reason: null } : { value: null, reason };
}

export function noFigure(reason: Reason): Figure {
  return { value: null, reason };
}
