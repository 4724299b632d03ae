import { addVotes, depthFor, lanesLeading } from '../planes/counters.ts';

/**
 * Which side most of some people lean to, on thirty-two dimensions at once: beliefs in planes (a plane of those who believe +1 and one of
 * those who believe −1), words of person i from i × words; who believes neither abstains. Up to three voters are settled by a few
 * operations, up to seven by counters that stay in registers, more by bit-sliced counters (our construction on Warren 2012, ISBN 978-0-321-84268-8, section 5-1). A word is O(voters × log voters).
 *
 * @param most as many voters as there may be
 * @example
 * const majority = new Majority(3);
 * majority.voters.set([0, 1, 2]);
 * majority.poll(3, Int32Array.of(0b011, 0b001, 0b100), Int32Array.of(0b100, 0b010, 0), 1, 0);
 * [majority.up, majority.down] // → [0b001, 0]
 */
export class Majority {
  /** Who is heard: the first so many of them. */
  readonly voters: Int32Array;
  readonly #ups: Int32Array;
  readonly #downs: Int32Array;
  /** Where more believe +1, and where more believe −1; found by {@link poll}. */
  up = 0;
  down = 0;

  constructor(most: number) {
    this.voters = new Int32Array(most);
    this.#ups = new Int32Array(depthFor(most));
    this.#downs = new Int32Array(depthFor(most));
  }

  poll(count: number, plus: Int32Array, minus: Int32Array, words: number, word: number): void {
    const { voters } = this;
    const first = count > 0 ? voters[0]! * words + word : -1;
    if (count <= 1) {
      this.up = count === 0 ? 0 : plus[first]!;
      this.down = count === 0 ? 0 : minus[first]!;
      return;
    }
    const second = voters[1]! * words + word;
    if (count === 2) this.#settle(plus[first]!, minus[first]!, plus[second]!, minus[second]!, 0, 0);
    else if (count === 3) {
      const third = voters[2]! * words + word;
      this.#settle(plus[first]!, minus[first]!, plus[second]!, minus[second]!, plus[third]!, minus[third]!);
    } else if (count <= 7) this.#countFew(count, plus, minus, words, word);
    else this.#count(count, plus, minus, words, word);
  }

  /** Of three votes: two that agree carry it; a single one does where nobody is against it. */
  #settle(plus0: number, minus0: number, plus1: number, minus1: number, plus2: number, minus2: number): void {
    const anyUp = plus0 | plus1 | plus2;
    const anyDown = minus0 | minus1 | minus2;
    this.up = (anyUp & ~anyDown) | (plus0 & plus1) | (plus2 & (plus0 | plus1));
    this.down = (anyDown & ~anyUp) | (minus0 & minus1) | (minus2 & (minus0 | minus1));
  }

  /** As {@link #count} with three slices a side, which fit the processor: half the time of it. */
  #countFew(count: number, plus: Int32Array, minus: Int32Array, words: number, word: number): void {
    const { voters } = this;
    let [up1, up2, up4, down1, down2, down4] = [0, 0, 0, 0, 0, 0];
    for (let index = 0; index < count; index += 1) {
      const from = voters[index]! * words + word;
      const up = plus[from]!;
      const down = minus[from]!;
      const upCarry = up1 & up;
      const downCarry = down1 & down;
      up1 ^= up;
      down1 ^= down;
      up4 ^= up2 & upCarry;
      down4 ^= down2 & downCarry;
      up2 ^= upCarry;
      down2 ^= downCarry;
    }
    const equal4 = ~(up4 ^ down4);
    const equal2 = equal4 & ~(up2 ^ down2);
    this.up = (up4 & ~down4) | (equal4 & up2 & ~down2) | (equal2 & up1 & ~down1);
    this.down = (down4 & ~up4) | (equal4 & down2 & ~up2) | (equal2 & down1 & ~up1);
  }

  #count(count: number, plus: Int32Array, minus: Int32Array, words: number, word: number): void {
    const depth = depthFor(count);
    const [voters, ups, downs] = [this.voters, this.#ups, this.#downs];
    for (let place = 0; place < depth; place += 1) {
      ups[place] = 0;
      downs[place] = 0;
    }
    for (let index = 0; index < count; index += 1) {
      const from = voters[index]! * words + word;
      addVotes(ups, 0, depth, plus[from]!);
      addVotes(downs, 0, depth, minus[from]!);
    }
    this.up = lanesLeading(ups, downs, 0, depth);
    this.down = lanesLeading(downs, ups, 0, depth);
  }
}
