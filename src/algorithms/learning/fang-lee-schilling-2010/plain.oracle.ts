import type { Organization, Streams } from '../model.ts';
import { rewiredCliques } from '../neighbours/cliques.ts';
import type { Ties } from '../neighbours/ties.ts';
import { digitsOf, drawMask } from '../planes/masks.ts';
import { WordStream } from '../planes/word-stream.ts';
import { Blocks } from './blocks.ts';
import type { FangValues } from './parameters.ts';

/**
 * Semi-isolated groups, belief by belief: the textbook of `planes.ts` (Fang, Lee & Schilling 2010, DOI 10.1287/orsc.1090.0468). It asks the
 * streams for the same words in the same order and reads them bit by bit.
 */
export class FangPlain implements Organization {
  readonly #values: FangValues;
  /** For each word the dimensions of its lanes. */
  readonly #words: number[][];
  readonly #ties: Ties;
  readonly #world: number[];
  readonly #beliefs: number[][];
  readonly #learning: WordStream;

  constructor(values: FangValues, streams: Streams) {
    this.#values = values;
    const { lanes, width } = new Blocks(values.dimensions, values.block);
    this.#words = Array.from(lanes, (_, word) =>
      Array.from({ length: Math.min(width, values.dimensions - word * width) }, (_each, lane) => word * width + lane),
    );
    this.#ties = rewiredCliques(values.groups, values.size, values.rewiring, streams('ties'));
    const [world, people] = [new WordStream(streams('world')), new WordStream(streams('people'))];
    this.#world = this.#words.flatMap((dimensions) => signs(world.take(), dimensions));
    this.#beliefs = Array.from({ length: values.groups * values.size }, () =>
      this.#words.flatMap((dimensions) => {
        const held = drawMask(people, digitsOf(2 / 3), allOf(dimensions));
        return signs(people.take(), dimensions).map((sign, lane) => (bit(held, lane) ? sign : 0));
      }),
    );
    this.#learning = new WordStream(streams('learning'));
  }

  step(): void {
    const wishes = this.#wishes();
    for (const [person, wish] of wishes.entries()) {
      for (const dimensions of this.#words) {
        const apart = dimensions.reduce((mask, d, lane) => (wish[d] === 0 ? mask : mask | (1 << lane)), 0);
        const taken = apart === 0 ? 0 : drawMask(this.#learning, digitsOf(this.#values.learning), apart);
        for (const [lane, d] of dimensions.entries()) if (bit(taken, lane)) this.#beliefs[person]![d] = wish[d]!;
      }
    }
  }

  atRest(): boolean {
    return this.#values.learning === 0 || this.#wishes().every((wish) => wish.every((view) => view === 0));
  }

  levels(): number[] {
    const payoffs = this.#beliefs.map((beliefs) => this.#payoffOf(beliefs));
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const people = this.#beliefs.length;
    let [pairs, differing] = [0, 0];
    for (let one = 0; one < people; one += 1) {
      for (let other = 0; other < one; other += 1) {
        pairs += this.#values.dimensions;
        for (const [d, belief] of this.#beliefs[one]!.entries())
          if (belief !== this.#beliefs[other]![d]) differing += 1;
      }
    }
    return [
      mean(payoffs),
      Math.max(...payoffs),
      mean(this.#beliefs.map((beliefs) => mean(beliefs.map((belief, d) => (belief === this.#world[d] ? 1 : 0))))),
      pairs === 0 ? 0 : differing / pairs,
    ];
  }

  durations(): [] {
    return [];
  }

  /** The share of the world in blocks that are wholly right. */
  #payoffOf(beliefs: readonly number[]): number {
    const { block, dimensions } = this.#values;
    let whole = 0;
    for (let first = 0; first < dimensions; first += block) {
      if (beliefs.slice(first, first + block).every((belief, index) => belief === this.#world[first + index]))
        whole += 1;
    }
    return (whole * block) / dimensions;
  }

  /** What each would come to believe, on each dimension; 0 where nothing else than now. */
  #wishes(): number[][] {
    const payoffs = this.#beliefs.map((beliefs) => this.#payoffOf(beliefs));
    return this.#beliefs.map((own, person) => {
      const tied = [...this.#ties.others.slice(this.#ties.starts[person]!, this.#ties.starts[person + 1]!)];
      const heard = tied.filter((other) => payoffs[other]! > payoffs[person]!);
      return own.map((belief, d) => {
        const view = Math.sign(heard.reduce((sum, other) => sum + this.#beliefs[other]![d]!, 0));
        return view === belief ? 0 : view;
      });
    });
  }
}

const bit = (word: number, lane: number): boolean => ((word >>> lane) & 1) === 1;
const allOf = (dimensions: readonly number[]): number => (dimensions.length === 32 ? -1 : (1 << dimensions.length) - 1);
const signs = (word: number, dimensions: readonly number[]): number[] =>
  dimensions.map((_, lane) => (bit(word, lane) ? 1 : -1));
