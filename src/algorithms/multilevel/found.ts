import type { Reason } from '../statistics/figure.ts';

/** A result of several numbers, or why there is none: what `Figure` is for a single number. */
export type Found<Result> =
  | { readonly found: Result; readonly reason: null }
  | { readonly found: null; readonly reason: Reason };
