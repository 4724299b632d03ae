import { shuffle } from '../../random/draws.ts';
import type { Random } from '../../random/random.ts';
import type { Duration, Organization, Streams } from '../model.ts';
import { rewiredCliques } from '../neighbours/cliques.ts';
import type { Ties } from '../neighbours/ties.ts';
import { digitsOf, drawMask } from '../planes/masks.ts';
import { WordStream } from '../planes/word-stream.ts';
import type { RehearsalValues } from './parameters.ts';
import { Readings } from './readings.ts';
import { Signals } from './signals.ts';

/**
 * The boundary rehearsal, belief by belief: the textbook of `planes.ts` (our construction). It asks the streams for the same words in the
 * same order and reads them bit by bit; what is outside the planes (ties, signals, readings) is shared and tested by itself.
 */
export class RehearsalPlain implements Organization {
  readonly #values: RehearsalValues;
  /** For each word the dimensions of its lanes. */
  readonly #words: number[][];
  readonly #world: number[];
  readonly #shocked: Int32Array;
  readonly #ties: Ties;
  readonly #signals: Signals;
  readonly #readings: Readings;
  readonly #streams: { world: WordStream; people: WordStream; learning: WordStream; ties: Random };
  #beliefs: number[][];
  #code: number[];
  #performance: number[];
  #period = 0;

  constructor(values: RehearsalValues, streams: Streams) {
    const { dimensions, functions, size } = values;
    this.#values = values;
    this.#words = Array.from({ length: Math.ceil(dimensions / 32) }, (_, word) =>
      Array.from({ length: Math.min(32, dimensions - 32 * word) }, (_each, lane) => 32 * word + lane),
    );
    const world = streams('world');
    const order = shuffle(
      Int32Array.from({ length: dimensions }, (_, d) => d),
      world,
    );
    this.#shocked = order.slice(0, Math.round(values.shockShare * dimensions));
    const [people, learning] = [new WordStream(streams('people')), new WordStream(streams('learning'))];
    this.#streams = { world: new WordStream(world), people, learning, ties: streams('ties') };
    this.#ties = rewiredCliques(functions, size, values.rewiring, this.#streams.ties);
    this.#signals = new Signals(values, streams('signals'));
    this.#readings = new Readings(values);
    this.#world = this.#words.flatMap((lanes) => signs(this.#streams.world.take(), lanes));
    this.#beliefs = Array.from({ length: functions * size }, () => this.#naive());
    this.#code = new Array(dimensions).fill(0);
    this.#performance = this.#beliefs.map((beliefs) => this.#net(beliefs));
  }

  step(): void {
    const { shock, turbulence, turnover, size } = this.#values;
    this.#period += 1;
    if (shock > 0 && this.#period === shock + 1) for (const d of this.#shocked) this.#world[d]! *= -1;
    for (const d of this.#drawn(this.#streams.world, turbulence, () => true)) this.#world[d]! *= -1;
    for (const person of this.#beliefs.keys()) {
      if (drawMask(this.#streams.people, digitsOf(turnover), 1) === 1) this.#beliefs[person] = this.#naive();
    }
    this.#signals.draw((person, d, right) => {
      const said = right ? this.#world[d]! : -this.#world[d]!;
      this.#beliefs[person]![d] = clamp(this.#beliefs[person]![d]! + said);
    });
    this.#performance = this.#beliefs.map((beliefs) => this.#net(beliefs));
    this.#readings.add(this.#mean(this.#performance), this.#mean(this.#performance.slice(0, size)));
    this.#learn();
  }

  atRest(): boolean {
    return false;
  }

  levels(): (number | null)[] {
    const people = this.#beliefs.length;
    let [pairs, differing] = [0, 0];
    for (let one = 0; one < people; one += 1) {
      for (let other = 0; other < one; other += 1) {
        pairs += this.#values.dimensions;
        differing += this.#beliefs[one]!.filter((belief, d) => belief !== this.#beliefs[other]![d]).length;
      }
    }
    return [
      this.#mean(this.#performance),
      this.#mean(this.#performance.slice(0, this.#values.size)),
      ...this.#readings.settled(),
      pairs === 0 ? 0 : differing / pairs,
      this.#values.codeLearning > 0 ? this.#net(this.#code) / this.#values.dimensions : null,
    ];
  }

  durations(): Duration[] {
    return this.#readings.durations();
  }

  #learn(): void {
    const { learning, codeLearning, socialization, performance } = this.#values;
    const seen = performance === 'visible';
    const next = this.#beliefs.map((own, person) => {
      const heard = this.#listen(person).filter(
        (other) => !seen || this.#performance[other]! > this.#performance[person]!,
      );
      const view = this.#world.map((_, d) =>
        Math.sign(heard.reduce((sum, other) => sum + this.#beliefs[other]![d]!, 0)),
      );
      const taken = new Set(this.#drawn(this.#streams.learning, learning, () => true));
      return own.map((belief, d) => (taken.has(d) && view[d] !== 0 ? view[d]! : belief));
    });
    const before = this.#beliefs;
    this.#beliefs = next;
    if (codeLearning === 0) return;
    for (const beliefs of next) {
      const apart = (d: number) => this.#code[d] !== 0 && this.#code[d] !== beliefs[d];
      for (const d of this.#drawn(this.#streams.learning, socialization, apart)) {
        beliefs[d] = clamp(beliefs[d]! + this.#code[d]!);
      }
    }
    const known = this.#net(this.#code);
    const heard = before.filter((_, person) => !seen || this.#performance[person]! > known);
    for (const [d, entry] of this.#code.entries()) {
      const lead = heard.reduce((sum, beliefs) => sum + beliefs[d]!, 0);
      if (lead === 0 || Math.sign(lead) === entry) continue;
      const followed = 1 - (1 - codeLearning) ** Math.abs(lead);
      if (drawMask(this.#streams.learning, digitsOf(followed), 1 << (d % 32)) !== 0) this.#code[d] = Math.sign(lead);
    }
  }

  /** Ties within the function, and those across that are trusted in this period. */
  #listen(person: number): number[] {
    const { size, trust } = this.#values;
    const tied = [...this.#ties.others.slice(this.#ties.starts[person]!, this.#ties.starts[person + 1]!)];
    const functionOf = (one: number) => Math.floor(one / size);
    return tied.filter((other) => functionOf(other) === functionOf(person) || this.#streams.ties.chance(trust));
  }

  /** The dimensions, of those asked for, on which a coin of this probability falls well. */
  #drawn(stream: WordStream, probability: number, asked: (dimension: number) => boolean): number[] {
    return this.#words.flatMap((lanes) => {
      const among = lanes.reduce((mask, d, lane) => (asked(d) ? mask | (1 << lane) : mask), 0);
      const mask = drawMask(stream, digitsOf(probability), among);
      return lanes.filter((_, lane) => bit(mask, lane));
    });
  }

  #naive(): number[] {
    return this.#words.flatMap((lanes) => {
      const held = drawMask(this.#streams.people, digitsOf(2 / 3), lanes.length === 32 ? -1 : (1 << lanes.length) - 1);
      return signs(this.#streams.people.take(), lanes).map((sign, lane) => (bit(held, lane) ? sign : 0));
    });
  }

  #net(beliefs: readonly number[]): number {
    return beliefs.reduce((sum, belief, d) => sum + belief * this.#world[d]!, 0);
  }

  #mean(performance: readonly number[]): number {
    return performance.reduce((sum, net) => sum + net, 0) / (performance.length * this.#values.dimensions);
  }
}

const clamp = (belief: number): number => Math.max(-1, Math.min(1, belief));
const bit = (word: number, lane: number): boolean => ((word >>> lane) & 1) === 1;
const signs = (word: number, lanes: readonly number[]): number[] => lanes.map((_, lane) => (bit(word, lane) ? 1 : -1));
