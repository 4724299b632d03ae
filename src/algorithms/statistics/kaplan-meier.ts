/** The curve after one time at which something happened. */
export interface Survival {
  time: number;
  /** Who had neither had it happen nor left sight just before. */
  atRisk: number;
  events: number;
  /** The estimated share to whom it has not happened by then. */
  share: number;
  low: number;
  high: number;
}

/**
 * The product-limit estimate of how many have not reached an event yet, where some were last seen before it came
 * (Kaplan & Meier 1958, DOI 10.1080/01621459.1958.10501452). Pointwise bounds by Greenwood's variance on the scale of log(−log)
 * (Kalbfleisch & Prentice 2002, DOI 10.1002/9781118032985, section 1.4), which stay within 0 and 1. Assumes that who is no longer
 * seen fares as those who are. O(n log n).
 *
 * @param times when it happened or when one was last seen, ≥ 0
 * @param happened whether it happened at that time (false: censored)
 * @returns a row for each time with an event, in order; none where nothing happened
 * @throws RangeError when the lengths differ or a time is no number ≥ 0
 * @example
 * kaplanMeier([6, 6, 6, 6, 7], [true, true, true, false, true])[0].share // → 0.4
 */
export function kaplanMeier(times: ArrayLike<number>, happened: ArrayLike<boolean>, z = 1.959963984540054): Survival[] {
  if (times.length !== happened.length) {
    throw new RangeError(`there are ${times.length} times, but ${happened.length} marks of whether it happened`);
  }
  const order = Array.from({ length: times.length }, (_, index) => index);
  for (const index of order) {
    if (!(times[index]! >= 0)) throw new RangeError(`a time must be a number of 0 or more, not ${times[index]}`);
  }
  order.sort((one, other) => times[one]! - times[other]!);
  const rows: Survival[] = [];
  let [share, greenwood] = [1, 0];
  for (let first = 0; first < order.length; ) {
    const time = times[order[first]!]!;
    let [last, events] = [first, 0];
    for (; last < order.length && times[order[last]!] === time; last += 1) if (happened[order[last]!]) events += 1;
    const atRisk = order.length - first;
    first = last;
    if (events === 0) continue;
    share *= 1 - events / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    rows.push({ time, atRisk, events, share, ...bounds(share, greenwood, z) });
  }
  return rows;
}

function bounds(share: number, greenwood: number, z: number): { low: number; high: number } {
  // At 0 the variance has no value: the data say nothing about how much more than 0 it may be.
  if (share === 0) return { low: 0, high: 0 };
  const spread = Math.exp((z * Math.sqrt(greenwood)) / -Math.log(share));
  return { low: share ** spread, high: share ** (1 / spread) };
}

/**
 * The first time by which the event has come to at least half: the median of the curve (and of its bounds).
 * @returns null where a curve never falls that far: the median is later than all that was seen
 * @example
 * medianSurvival(kaplanMeier([1, 2, 3, 4], [true, true, true, true])).median // → 2
 */
export function medianSurvival(curve: readonly Survival[]): {
  median: number | null;
  low: number | null;
  high: number | null;
} {
  const first = (of: (row: Survival) => number) => curve.find((row) => of(row) <= 0.5 + 1e-12)?.time ?? null;
  return { median: first((row) => row.share), low: first((row) => row.low), high: first((row) => row.high) };
}
