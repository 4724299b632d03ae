import { fAbove } from './distributions.ts';

/**
 * The f below which an F distribution lies with this probability, by bisection of its tail; see Abramowitz & Stegun 1964,
 * ISBN 978-0-486-61272-0, 26.6. About 60 evaluations of the incomplete beta function.
 * @param probability between 0 and 1
 * @param above degrees of freedom of the numerator, > 0
 * @param below degrees of freedom of the denominator, > 0
 * @throws RangeError when the probability is not between 0 and 1
 * @example
 * fQuantile(0.95, 2, 10) // → 4.10282102
 */
export function fQuantile(probability: number, above: number, below: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`a probability must be between 0 and 1, not ${probability}`);
  }
  const tail = 1 - probability;
  let [low, high] = [0, 1];
  while (fAbove(high, above, below) > tail) [low, high] = [high, high * 2];
  for (let turn = 0; turn < 200 && high - low > 1e-15 * high; turn += 1) {
    const middle = (low + high) / 2;
    if (fAbove(middle, above, below) > tail) low = middle;
    else high = middle;
  }
  return high;
}
