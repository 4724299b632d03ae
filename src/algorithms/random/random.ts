import { philox } from './philox.ts';

/**
 * xoshiro128++ (Blackman & Vigna 2021, DOI 10.1145/3460772): period 2¹²⁸ − 1, passes BigCrush, four additions and shifts a
 * word, all in the 32-bit whole numbers that JavaScript is fast with.
 *
 * Streams: the state is the Philox block of (seed, stream), so every stream of a seed begins elsewhere; that two of n streams
 * of length L overlap has a probability below n²L / 2¹²⁸ (a million streams of a million numbers: 10⁻²⁰). The numbers of a
 * stream depend on its seed and its name alone, never on which worker draws them or on what was drawn before.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** @param state four 32-bit words, not all zero; use {@link randomFrom} unless a state was kept */
  constructor(state: readonly [number, number, number, number]) {
    [this.#a, this.#b, this.#c, this.#d] = state.map((word) => word | 0) as [number, number, number, number];
    if ((this.#a | this.#b | this.#c | this.#d) === 0) throw new RangeError('the state must not be all zero');
  }

  /** 32 random bits as a signed whole number: the fastest form, for masks. */
  word(): number {
    const sum = (this.#a + this.#d) | 0;
    const word = (((sum << 7) | (sum >>> 25)) + this.#a) | 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return word;
  }

  /** A number in [0, 1), of 53 random bits. */
  unit(): number {
    const high = this.word() >>> 5;
    const low = this.word() >>> 6;
    return (high * 0x4000000 + low) / 0x20000000000000;
  }

  /**
   * A whole number 0 … limit − 1, each equally likely (rejection, no modulo bias).
   * @param limit whole number, 1 … 2³²
   * @throws RangeError outside of that
   */
  below(limit: number): number {
    if (!Number.isInteger(limit) || limit < 1 || limit > 0x100000000) {
      throw new RangeError(`limit must be a whole number from 1 to 2^32, not ${limit}`);
    }
    const rest = 0x100000000 % limit;
    for (;;) {
      const word = this.word() >>> 0;
      if (word < 0x100000000 - rest) return word % limit;
    }
  }

  /** True with this probability (0 never, 1 always). */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** Fills the words in their order, as as many calls of {@link word} would. */
  fill(words: Int32Array): void {
    let [a, b, c, d] = [this.#a, this.#b, this.#c, this.#d];
    for (let index = 0; index < words.length; index += 1) {
      const sum = (a + d) | 0;
      words[index] = (((sum << 7) | (sum >>> 25)) + a) | 0;
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
    }
    [this.#a, this.#b, this.#c, this.#d] = [a, b, c, d];
  }
}

/**
 * The generator of one stream of a seed.
 *
 * @param seed whole number, 0 … 2⁵³ − 1
 * @param stream up to four whole numbers, each 0 … 2³² − 1: say arm, cell, replication; a shorter name is filled with zeros
 * @throws RangeError when a number is out of range
 * @example
 * randomFrom(1991, 2, 7).below(50) // → 31
 */
export function randomFrom(seed: number, ...stream: readonly number[]): Random {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new RangeError(`seed must be a whole number from 0 to 2^53 - 1, not ${seed}`);
  }
  if (stream.length > 4) throw new RangeError(`a stream has at most four numbers, not ${stream.length}`);
  for (const part of stream) {
    if (!Number.isInteger(part) || part < 0 || part > 0xffffffff) {
      throw new RangeError(`a stream's number must be whole and from 0 to 2^32 - 1, not ${part}`);
    }
  }
  const [one = 0, two = 0, three = 0, four = 0] = stream;
  const state = philox([one, two, three, four], [seed >>> 0, Math.floor(seed / 0x100000000)]);
  // The one block of 2¹²⁸ that xoshiro cannot start from.
  return new Random(state.every((word) => word === 0) ? [1, 0, 0, 0] : state);
}
