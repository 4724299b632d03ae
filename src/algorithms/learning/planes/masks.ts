import { RESERVE, type WordStream } from './word-stream.ts';

/** Beyond this many binary digits a probability is cut off: what is lost is less than 2⁻⁶⁴. */
const DIGITS = RESERVE;

/**
 * The binary digits of a probability below 1 from the top, each as a whole word: 0 or −1 (all bits set). No digit follows the
 * last 1. For {@link drawMask}. Our construction. O(1).
 *
 * @param probability 0 … 1; 1 has no such digits and gives `null`
 * @throws RangeError when it is out of range
 * @example
 * digitsOf(0.625) // → [-1, 0, -1]
 * digitsOf(1) // → null
 */
export function digitsOf(probability: number): Int32Array | null {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`a probability must be from 0 to 1, not ${probability}`);
  }
  if (probability === 1) return null;
  const before = known.get(probability);
  if (before !== undefined) return before;
  const digits: number[] = [];
  for (let rest = probability; rest > 0 && digits.length < DIGITS; rest %= 1) {
    rest *= 2;
    digits.push(rest >= 1 ? -1 : 0);
  }
  const found = Int32Array.from(digits);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(probability, found);
  return found;
}

/** Every run of an arm asks for the same few probabilities again. */
const known = new Map<number, Int32Array>();
const MOST_KNOWN = 4096;

/**
 * Thirty-two coins with the same bias at once. In every lane the bits of successive random words are a number u between 0 and
 * 1, written from the top; a lane is decided at the first bit in which u and the probability differ, and it is set where u is
 * smaller (Knuth & Yao 1976, "The complexity of nonuniform random number generation", reprinted in ISBN 978-1-57586-248-4). Words
 * are drawn only while some lane of `among` is undecided: about 2 for one lane, 6 for thirty, 1 for a half, none for 0, 1 or no lane.
 *
 * @param digits from {@link digitsOf}; null: certain
 * @param among the lanes that are asked for; all others stay 0
 * @example
 * const stream = { words: new Int32Array(64).fill(0b01), next: 0 };
 * drawMask(stream, digitsOf(0.5), 0b11) // → 0b10
 * drawMask(stream, digitsOf(1), 0b11) // → 0b11
 */
export function drawMask(stream: WordStream, digits: Int32Array | null, among: number): number {
  if (digits === null) return among;
  const { words } = stream;
  if (stream.next > words.length - RESERVE) stream.reserve();
  let { next } = stream;
  let undecided = among;
  let mask = 0;
  for (let place = 0; place < digits.length && undecided !== 0; place += 1) {
    const digit = digits[place]!;
    const word = words[next]!;
    next += 1;
    mask |= undecided & digit & ~word;
    undecided &= ~(word ^ digit);
  }
  stream.next = next;
  return mask;
}
