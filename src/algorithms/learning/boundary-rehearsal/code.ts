import { digitsOf, drawMask } from '../planes/masks.ts';
import { Poll } from '../planes/poll.ts';
import type { WordStream } from '../planes/word-stream.ts';
import type { RehearsalValues } from './parameters.ts';

/**
 * What the organization holds to be true, in bit planes: it begins with nothing, people take from it, and it follows those who know more
 * (March 1991, DOI 10.1287/orsc.2.1.71; that beliefs of 0 abstain is our choice). Polled people are heard as they were when polled. O(dimensions / 32)
 * an act.
 * @example
 * const code = new Code({ functions: 1, size: 1, codeLearning: 1, socialization: 1 }, Int32Array.of(0b11));
 * code.poll.add(0, 0b01, 0b10);
 * code.follow({ words: new Int32Array(256), next: 0 });
 * [...code.plus, ...code.minus] // → [0b01, 0b10]
 */
export class Code {
  readonly plus: Int32Array;
  readonly minus: Int32Array;
  /** Of those whom it follows. */
  readonly poll: Poll;
  readonly #lanes: Int32Array;
  readonly #rate: number;
  readonly #socialization: Int32Array | null;

  constructor(values: RehearsalValues, lanes: Int32Array) {
    this.#lanes = lanes;
    this.plus = new Int32Array(lanes.length);
    this.minus = new Int32Array(lanes.length);
    this.poll = new Poll(lanes.length, values.functions * values.size, true);
    this.#rate = values.codeLearning;
    this.#socialization = digitsOf(values.socialization);
  }

  /** Everybody comes a step nearer to it, now and then, where it says something else. */
  socialize(allPlus: Int32Array, allMinus: Int32Array, stream: WordStream): void {
    const words = this.#lanes.length;
    for (let place = 0; place < allPlus.length; place += 1) {
      const word = place % words;
      const [plus, minus] = [allPlus[place]!, allMinus[place]!];
      const apart = (this.plus[word]! & ~plus) | (this.minus[word]! & ~minus);
      const learned = drawMask(stream, this.#socialization, apart);
      const [up, down] = [learned & this.plus[word]!, learned & this.minus[word]!];
      allPlus[place] = (plus & ~down) | (up & ~minus);
      allMinus[place] = (minus & ~up) | (down & ~plus);
    }
  }

  /** It takes the view of those polled, the more readily the more they lead. */
  follow(stream: WordStream): void {
    for (const [word, lanes] of this.#lanes.entries()) {
      const up = this.poll.leadsUp(word) & ~this.plus[word]! & lanes;
      const down = this.poll.leadsDown(word) & ~this.minus[word]! & lanes;
      for (let led = up | down; led !== 0; led &= led - 1) {
        const lane = led & -led;
        const lead = Math.abs(this.poll.lead(word, 31 - Math.clz32(lane)));
        if (drawMask(stream, digitsOf(1 - (1 - this.#rate) ** lead), lane) === 0) continue;
        this.plus[word] = (this.plus[word]! & ~lane) | (up & lane);
        this.minus[word] = (this.minus[word]! & ~lane) | (down & lane);
      }
    }
    this.poll.clear();
  }
}
