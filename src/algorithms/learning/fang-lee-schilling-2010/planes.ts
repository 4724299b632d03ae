import type { Organization, Streams } from '../model.ts';
import { rewiredCliques } from '../neighbours/cliques.ts';
import { disagreement } from '../neighbours/disagreement.ts';
import { Majority } from '../neighbours/majority.ts';
import type { Ties } from '../neighbours/ties.ts';
import { digitsOf, drawMask } from '../planes/masks.ts';
import { popcount } from '../planes/popcount.ts';
import { WordStream } from '../planes/word-stream.ts';
import { Blocks } from './blocks.ts';
import type { FangValues } from './parameters.ts';

const THIRDS = digitsOf(2 / 3);

/**
 * Semi-isolated groups with beliefs in bit planes (Fang, Lee & Schilling 2010, DOI 10.1287/orsc.1090.0468; the packing is our
 * construction). What a period does is said, plainly, in `plain.oracle.ts`, which lives the same life from the same random bits. What
 * everybody would take is worked out as a period ends: the next one starts from it, and where nobody would take anything all is at rest.
 * A period is O(ties × dimensions / 32).
 *
 * @param values from `checkValues`
 * @example
 * const values = { groups: 4, size: 5, dimensions: 20, block: 1, learning: 0.3, rewiring: 0.1 };
 * const people = new FangPlanes(values, () => randomFrom(2));
 * while (!people.atRest()) people.step();
 * people.atRest() // → true
 */
export class FangPlanes implements Organization {
  readonly #values: FangValues;
  readonly #blocks: Blocks;
  readonly #ties: Ties;
  /** Words of person i: i × words … */
  readonly #plus: Int32Array;
  readonly #minus: Int32Array;
  /** Where the world is +1. */
  readonly #world: Int32Array;
  /** Whole blocks of each person. */
  readonly #payoffs: Int32Array;
  /** Where each would come to believe +1, and −1. */
  readonly #wishUp: Int32Array;
  readonly #wishDown: Int32Array;
  #wishing = false;
  readonly #majority: Majority;
  readonly #learning: Int32Array | null;
  readonly #learningWords: WordStream;

  constructor(values: FangValues, streams: Streams) {
    const people = values.groups * values.size;
    this.#values = values;
    this.#blocks = new Blocks(values.dimensions, values.block);
    const { lanes } = this.#blocks;
    this.#ties = rewiredCliques(values.groups, values.size, values.rewiring, streams('ties'));
    const worldWords = new WordStream(streams('world'));
    this.#world = lanes.map((dimensions) => worldWords.take() & dimensions);
    this.#plus = new Int32Array(people * lanes.length);
    this.#minus = new Int32Array(people * lanes.length);
    const peopleWords = new WordStream(streams('people'));
    for (let place = 0; place < this.#plus.length; place += 1) {
      const held = drawMask(peopleWords, THIRDS, lanes[place % lanes.length]!);
      const up = peopleWords.take();
      this.#plus[place] = held & up;
      this.#minus[place] = held & ~up;
    }
    this.#wishUp = new Int32Array(this.#plus.length);
    this.#wishDown = new Int32Array(this.#plus.length);
    this.#payoffs = new Int32Array(people);
    this.#majority = new Majority(mostTies(this.#ties));
    this.#learning = digitsOf(values.learning);
    this.#learningWords = new WordStream(streams('learning'));
    for (let person = 0; person < people; person += 1) this.#payoffs[person] = this.#payoffOf(person);
    this.#wish();
  }

  step(): void {
    this.#learn();
    this.#wish();
  }

  atRest(): boolean {
    return !this.#wishing || this.#values.learning === 0;
  }

  levels(): number[] {
    const { block, dimensions } = this.#values;
    const shares = Array.from(this.#payoffs, (blocks) => (blocks * block) / dimensions);
    const words = this.#world.length;
    let right = 0;
    for (let place = 0; place < this.#plus.length; place += 1) {
      const world = this.#world[place % words]!;
      right += popcount((this.#plus[place]! & world) | (this.#minus[place]! & ~world));
    }
    return [
      shares.reduce((sum, share) => sum + share, 0) / shares.length,
      shares.reduce((best, share) => Math.max(best, share), 0),
      right / (shares.length * dimensions),
      disagreement(this.#plus, this.#minus, this.#blocks.lanes),
    ];
  }

  durations(): [] {
    return [];
  }

  /** Each takes some of what it would take. */
  #learn(): void {
    const [plus, minus, wishUp, wishDown] = [this.#plus, this.#minus, this.#wishUp, this.#wishDown];
    const words = this.#world.length;
    for (let first = 0, person = 0; first < plus.length; first += words, person += 1) {
      let learned = 0;
      for (let place = first; place < first + words; place += 1) {
        const apart = wishUp[place]! | wishDown[place]!;
        if (apart === 0) continue;
        const taken = drawMask(this.#learningWords, this.#learning, apart);
        const up = taken & wishUp[place]!;
        const down = taken & wishDown[place]!;
        plus[place] = (plus[place]! & ~down) | up;
        minus[place] = (minus[place]! & ~up) | down;
        learned |= taken;
      }
      if (learned !== 0) this.#payoffs[person] = this.#payoffOf(person);
    }
  }

  /** What each would take: the view of most of those tied to it who have a higher payoff, where it is not its own. */
  #wish(): void {
    const [plus, minus, wishUp, wishDown] = [this.#plus, this.#minus, this.#wishUp, this.#wishDown];
    const [payoffs, majority, { starts, others }] = [this.#payoffs, this.#majority, this.#ties];
    const { voters } = majority;
    const words = this.#world.length;
    let any = 0;
    for (let person = 0; person < payoffs.length; person += 1) {
      const own = payoffs[person]!;
      const end = starts[person + 1]!;
      let heard = 0;
      for (let index = starts[person]!; index < end; index += 1) {
        const other = others[index]!;
        if (payoffs[other]! > own) {
          voters[heard] = other;
          heard += 1;
        }
      }
      for (let word = 0, place = person * words; word < words; word += 1, place += 1) {
        majority.poll(heard, plus, minus, words, word);
        const up = majority.up & ~plus[place]!;
        const down = majority.down & ~minus[place]!;
        wishUp[place] = up;
        wishDown[place] = down;
        any |= up | down;
      }
    }
    this.#wishing = any !== 0;
  }

  #payoffOf(person: number): number {
    const words = this.#world.length;
    let blocks = 0;
    for (let word = 0, place = person * words; word < words; word += 1, place += 1) {
      const world = this.#world[word]!;
      blocks += this.#blocks.whole((this.#plus[place]! & world) | (this.#minus[place]! & ~world));
    }
    return blocks;
  }
}

function mostTies({ starts }: Ties): number {
  let most = 0;
  for (let person = 1; person < starts.length; person += 1)
    most = Math.max(most, starts[person]! - starts[person - 1]!);
  return most;
}
