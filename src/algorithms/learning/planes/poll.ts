import { addVotes, countAt, depthFor, lanesAbove, lanesLeading } from './counters.ts';

/**
 * A vote between +1 and −1 on many dimensions at once, thirty-two a word: who leads where, and by how many. Where nobody
 * abstains only one side is counted, the other is the rest. Our construction on bit-sliced counters. A ballot costs O(words × log voters).
 *
 * @param words as many as hold the dimensions
 * @param voters the most there may be
 * @param abstentions whether a voter may leave a dimension open
 * @example
 * const poll = new Poll(1, 3, true);
 * poll.add(0, 0b011, 0b100); poll.add(0, 0b001, 0b110);
 * poll.leadsUp(0) // → 0b001
 * poll.leadsDown(0) // → 0b100
 * poll.lead(0, 2) // → -2
 */
export class Poll {
  readonly #depth: number;
  /** Slices of word w: w × depth … */
  readonly #up: Int32Array;
  readonly #down: Int32Array | null;
  #ballots = 0;

  constructor(words: number, voters: number, abstentions: boolean) {
    this.#depth = depthFor(voters);
    this.#up = new Int32Array(words * this.#depth);
    this.#down = abstentions ? new Int32Array(words * this.#depth) : null;
  }

  clear(): void {
    this.#up.fill(0);
    this.#down?.fill(0);
    this.#ballots = 0;
  }

  /** One voter's votes on one word; words are given in any order, each once a voter. */
  add(word: number, up: number, down: number): void {
    if (word === 0) this.#ballots += 1;
    addVotes(this.#up, word * this.#depth, this.#depth, up);
    if (this.#down !== null) addVotes(this.#down, word * this.#depth, this.#depth, down);
  }

  /** Where more say +1; lanes that are no dimensions may be set too where nobody abstains. */
  leadsUp(word: number): number {
    const from = word * this.#depth;
    if (this.#down !== null) return lanesLeading(this.#up, this.#down, from, this.#depth);
    return lanesAbove(this.#up, from, this.#depth, this.#ballots >>> 1);
  }

  leadsDown(word: number): number {
    const from = word * this.#depth;
    if (this.#down !== null) return lanesLeading(this.#down, this.#up, from, this.#depth);
    return ~lanesAbove(this.#up, from, this.#depth, ((this.#ballots + 1) >>> 1) - 1);
  }

  /** By how many +1 leads in one lane; below 0 where −1 does. */
  lead(word: number, lane: number): number {
    const up = countAt(this.#up, word * this.#depth, this.#depth, lane);
    const down = this.#down === null ? this.#ballots - up : countAt(this.#down, word * this.#depth, this.#depth, lane);
    return up - down;
  }
}
