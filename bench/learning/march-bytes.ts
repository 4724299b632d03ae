import type { WordStream } from '../../src/algorithms/learning/planes/word-stream.ts';

/**
 * March's organization as well as we can write it with a byte a belief: what the bit planes are measured against. Coins come
 * thirty-two a word; a chance is one comparison of a word with a threshold, only where something could change.
 */
export class MarchBytes {
  readonly #dimensions: number;
  readonly #beliefs: Int8Array;
  readonly #world: Int8Array;
  readonly #code: Int8Array;
  readonly #acts: Int8Array;
  readonly #sums: Int32Array;
  readonly #words: WordStream;
  readonly #learn: number;
  readonly #follow: number;

  constructor(people: number, dimensions: number, socialization: number, codeLearning: number, words: WordStream) {
    [this.#dimensions, this.#words] = [dimensions, words];
    this.#beliefs = new Int8Array(people * dimensions);
    this.#code = new Int8Array(dimensions);
    this.#acts = new Int8Array(dimensions);
    this.#sums = new Int32Array(dimensions);
    this.#world = Int8Array.from({ length: dimensions }, () => (words.take() < 0 ? 1 : -1));
    for (let place = 0; place < this.#beliefs.length; place += 1) this.#beliefs[place] = ((words.take() >>> 0) % 3) - 1;
    this.#learn = socialization * 2 ** 32;
    this.#follow = codeLearning;
  }

  step(): void {
    const [beliefs, world, code, acts, sums, words] = [
      this.#beliefs,
      this.#world,
      this.#code,
      this.#acts,
      this.#sums,
      this.#words,
    ];
    const [dimensions, learn] = [this.#dimensions, this.#learn];
    const known = this.known();
    sums.fill(0);
    for (let first = 0; first < beliefs.length; first += dimensions) {
      let [score, coins] = [0, 0];
      for (let dimension = 0; dimension < dimensions; dimension += 1) {
        if (dimension % 32 === 0) coins = words.take();
        const belief = beliefs[first + dimension] as number;
        const act = belief !== 0 ? belief : ((coins >>> (dimension % 32)) & 1) * 2 - 1;
        acts[dimension] = act;
        score += act * (world[dimension] as number);
      }
      if (score > known)
        for (let dimension = 0; dimension < dimensions; dimension += 1)
          sums[dimension] = (sums[dimension] as number) + (acts[dimension] as number);
      for (let dimension = 0; dimension < dimensions; dimension += 1) {
        const [entry, belief] = [code[dimension] as number, beliefs[first + dimension] as number];
        if (entry !== 0 && entry !== belief && words.take() >>> 0 < learn) beliefs[first + dimension] = belief + entry;
      }
    }
    for (let dimension = 0; dimension < dimensions; dimension += 1) {
      const sign = Math.sign(sums[dimension] as number);
      if (sign === 0 || sign === code[dimension]) continue;
      const chance = 1 - (1 - this.#follow) ** Math.abs(sums[dimension] as number);
      if (words.take() >>> 0 < chance * 2 ** 32) code[dimension] = sign;
    }
  }

  /** Right minus wrong entries of the code. */
  known(): number {
    let known = 0;
    for (let dimension = 0; dimension < this.#dimensions; dimension += 1)
      known += (this.#code[dimension] as number) * (this.#world[dimension] as number);
    return known;
  }
}
