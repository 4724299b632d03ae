import { popcount } from '../planes/popcount.ts';

/**
 * Where blocks of dimensions lie in words: as many whole blocks a word as fit, side by side from the lowest bit, so that none lies in two
 * words. Our construction.
 *
 * @param dimensions a multiple of block
 * @param block 1 … 32
 * @example
 * new Blocks(100, 5).lanes // → [0x3fffffff, 0x3fffffff, 0x3fffffff, 0b1111111111]
 * new Blocks(10, 5).whole(0b1111101111) // → 1
 */
export class Blocks {
  /** Which bits of each word are dimensions. */
  readonly lanes: Int32Array;
  /** How many a word holds. */
  readonly width: number;
  /** The lowest bit of each block. */
  readonly #firsts: number;
  /** Shifts that fold a block onto its lowest bit. */
  readonly #shifts: readonly number[];

  constructor(dimensions: number, block: number) {
    this.width = Math.floor(32 / block) * block;
    this.lanes = Int32Array.from({ length: Math.ceil(dimensions / this.width) }, (_, word) => {
      const held = Math.min(this.width, dimensions - word * this.width);
      return held === 32 ? -1 : (1 << held) - 1;
    });
    let firsts = 0;
    for (let lane = 0; lane < this.width; lane += block) firsts |= 1 << lane;
    this.#firsts = firsts;
    const shifts: number[] = [];
    // What is folded so far doubles until it is the block.
    for (let folded = 1; folded < block; folded += shifts.at(-1)!) shifts.push(Math.min(folded, block - folded));
    this.#shifts = shifts;
  }

  /** How many blocks of a word have all their bits set. */
  whole(word: number): number {
    let folded = word;
    for (let index = 0; index < this.#shifts.length; index += 1) folded &= folded >>> this.#shifts[index]!;
    return popcount(folded & this.#firsts);
  }
}
