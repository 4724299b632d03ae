import type { Organization, Streams } from '../model.ts';
import { WordStream } from '../planes/word-stream.ts';
import { fastPlaces, type MarchValues } from './parameters.ts';

/**
 * March's organization, belief by belief: the textbook of `planes.ts` (March 1991, DOI 10.1287/orsc.2.1.71). It asks the streams
 * for the same words in the same order, thirty-two dimensions a word, and reads them bit by bit.
 */
export class MarchPlain implements Organization {
  readonly values: MarchValues;
  readonly world: number[];
  readonly beliefs: number[][];
  code: number[];
  readonly #streams: Record<'world' | 'people' | 'learning', WordStream>;

  constructor(values: MarchValues, streams: Streams) {
    this.values = values;
    this.#streams = {
      world: new WordStream(streams('world')),
      people: new WordStream(streams('people')),
      learning: new WordStream(streams('learning')),
    };
    this.code = new Array(values.dimensions).fill(0);
    this.world = this.code.slice();
    for (const lanes of this.#words()) {
      const coins = this.#streams.world.take();
      for (const lane of lanes) this.world[lane] = bit(coins, lane) === 1 ? 1 : -1;
    }
    this.beliefs = Array.from({ length: values.individuals }, () => this.#naive());
  }

  step(): void {
    const sums = this.#sumsOfSuperiors();
    const old = this.code.slice();
    this.beliefs.forEach((beliefs, individual) => {
      this.#learn(beliefs, old, this.#rate(individual));
    });
    for (const [dimension, sum] of sums.entries()) {
      if (sum === 0 || Math.sign(sum) === old[dimension]) continue;
      const chance = 1 - (1 - this.values.codeLearning) ** Math.abs(sum);
      if (decide(this.#streams.learning, chance, [dimension]).length > 0) this.code[dimension] = Math.sign(sum);
    }
    const { turbulence, turnover, individuals } = this.values;
    for (const lanes of this.#words()) {
      for (const lane of decide(this.#streams.world, turbulence, lanes)) this.world[lane]! *= -1;
    }
    for (const places of wordsOf(individuals)) {
      for (const place of decide(this.#streams.people, turnover, places)) this.beliefs[place] = this.#naive();
    }
  }

  atRest(): boolean {
    const { turbulence, turnover, codeLearning, rules } = this.values;
    if (turbulence > 0 || turnover > 0) return false;
    for (const [individual, beliefs] of this.beliefs.entries()) {
      if (this.#rate(individual) === 0) continue;
      if (beliefs.some((belief, dimension) => this.code[dimension] !== 0 && belief !== this.code[dimension]))
        return false;
    }
    if (codeLearning === 0) return true;
    if (rules === 'literal') {
      return this.#sumsOfSuperiors().every((sum, dimension) => sum === 0 || Math.sign(sum) === this.code[dimension]);
    }
    const lucky = (beliefs: number[]) => beliefs.map((belief, dimension) => belief || this.world[dimension]!);
    return this.beliefs.every((beliefs) => this.#score(lucky(beliefs)) <= this.#score(this.code));
  }

  levels(): (number | null)[] {
    const fast = fastPlaces(this.values);
    const net = (rows: number[][]) => (rows.length === 0 ? null : mean(rows.map((row) => this.#agreement(row))));
    const right = (row: number[]) => mean(row.map((each, dimension) => (each === this.world[dimension] ? 1 : 0)));
    const apart = (row: number[]) => mean(row.map((each, dimension) => (each === this.code[dimension] ? 0 : 1)));
    return [
      net(this.beliefs),
      net([this.code]),
      net(this.beliefs.slice(fast)),
      net(this.beliefs.slice(0, fast)),
      mean(this.beliefs.map(right)),
      right(this.code),
      mean(this.beliefs.map(apart)),
    ];
  }

  durations(): [] {
    return [];
  }

  #words(): number[][] {
    return wordsOf(this.values.dimensions);
  }

  #rate(individual: number): number {
    return individual < fastPlaces(this.values) ? this.values.fastSocialization : this.values.socialization;
  }

  #naive(): number[] {
    const beliefs = new Array<number>(this.values.dimensions).fill(0);
    for (const lanes of this.#words()) {
      const held = decide(this.#streams.people, 2 / 3, lanes);
      const coins = this.#streams.people.take();
      for (const lane of held) beliefs[lane] = bit(coins, lane) === 1 ? 1 : -1;
    }
    return beliefs;
  }

  #sumsOfSuperiors(): number[] {
    const actions = this.beliefs.map((beliefs) => this.#actionsOf(beliefs));
    const superior = actions.filter((each) => this.#score(each) > this.#score(this.code));
    return this.code.map((_, dimension) => superior.reduce((sum, each) => sum + each[dimension]!, 0));
  }

  #actionsOf(beliefs: readonly number[]): number[] {
    const actions = [...beliefs];
    if (this.values.rules === 'literal') return actions;
    for (const lanes of this.#words()) {
      const open = lanes.filter((lane) => actions[lane] === 0);
      if (open.length === 0) continue;
      const coins = this.#streams.learning.take();
      for (const lane of open) actions[lane] = bit(coins, lane) === 1 ? 1 : -1;
    }
    return actions;
  }

  #learn(beliefs: number[], code: readonly number[], rate: number): void {
    for (const lanes of this.#words()) {
      const apart = lanes.filter((lane) => code[lane] !== 0 && beliefs[lane] !== code[lane]);
      for (const lane of decide(this.#streams.learning, rate, apart)) {
        if (this.values.rules === 'literal') beliefs[lane] = code[lane]!;
        else beliefs[lane]! += code[lane]!;
      }
    }
  }

  /** Right minus wrong; by the literal text, right alone. */
  #score(row: readonly number[]): number {
    if (this.values.rules !== 'literal') return this.#agreement(row) * row.length;
    return row.filter((each, dimension) => each === this.world[dimension]).length;
  }

  #agreement(row: readonly number[]): number {
    return row.reduce((sum, each, dimension) => sum + each * this.world[dimension]!, 0) / row.length;
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const bit = (word: number, lane: number) => (word >>> (lane % 32)) & 1;

function wordsOf(count: number): number[][] {
  const words: number[][] = [];
  for (let lane = 0; lane < count; lane += 32) {
    words.push(Array.from({ length: Math.min(32, count - lane) }, (_, index) => lane + index));
  }
  return words;
}

/** Those of the lanes of one word whose number, written bit by bit from the top, is below the probability. */
function decide(stream: WordStream, probability: number, lanes: readonly number[]): number[] {
  if (probability === 1) return [...lanes];
  const below: number[] = [];
  let [open, rest] = [[...lanes], probability];
  for (let place = 0; place < 64 && rest > 0 && open.length > 0; place += 1) {
    const word = stream.take();
    const digit = rest * 2 >= 1 ? 1 : 0;
    rest = rest * 2 - digit;
    below.push(...open.filter((lane) => bit(word, lane) < digit));
    open = open.filter((lane) => bit(word, lane) === digit);
  }
  return below.sort((one, other) => one - other);
}
