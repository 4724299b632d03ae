import type { Organization, Streams } from '../model.ts';
import { digitsOf, drawMask } from '../planes/masks.ts';
import { Poll } from '../planes/poll.ts';
import { lanesOf, popcount } from '../planes/popcount.ts';
import { WordStream } from '../planes/word-stream.ts';
import { fastPlaces, type MarchValues } from './parameters.ts';

const THIRDS = digitsOf(2 / 3);

/**
 * March's organization with its beliefs in bits: a plane of those who believe +1 and one of those who believe −1, thirty-two
 * dimensions a word (March 1991, DOI 10.1287/orsc.2.1.71; the packing is our construction). What a period does is said, plainly,
 * in `plain.oracle.ts`, which lives the same life from the same random bits. A period is O(individuals × dimensions / 32).
 *
 * @param values from `checkValues`
 * @example
 * const values = { individuals: 50, dimensions: 30, socialization: 0.5, fastShare: 0, fastSocialization: 0.9,
 *   codeLearning: 0.5, turnover: 0, turbulence: 0, rules: 'reproducing' };
 * const march = new MarchPlanes(values, () => randomFrom(1));
 * while (!march.atRest()) march.step();
 * march.levels()[1] // → 0.80
 */
export class MarchPlanes implements Organization {
  readonly #values: MarchValues;
  readonly #literal: boolean;
  /** Which bits of each word are dimensions. */
  readonly #lanes: Int32Array;
  /** Words of individual i: i × words … */
  readonly #plus: Int32Array;
  readonly #minus: Int32Array;
  readonly #codePlus: Int32Array;
  readonly #codeMinus: Int32Array;
  /** Where the world is +1. */
  readonly #world: Int32Array;
  readonly #fast: number;
  /** Where a belief of 0 acts by a coin: everywhere, or, by the literal text, nowhere. */
  readonly #acting: Int32Array;
  /** How the individual that is being looked at acts. */
  readonly #actPlus: Int32Array;
  readonly #actMinus: Int32Array;
  /** Of those who know more than the code. */
  readonly #poll: Poll;
  readonly #worldWords: WordStream;
  readonly #peopleWords: WordStream;
  readonly #learningWords: WordStream;
  readonly #turbulence: Int32Array | null;
  readonly #turnover: Int32Array | null;
  readonly #slowRate: Int32Array | null;
  readonly #fastRate: Int32Array | null;
  /** Of the code's chance to follow a lead of so many: found when first asked for. */
  readonly #leads: (Int32Array | null | undefined)[] = [];

  constructor(values: MarchValues, streams: Streams) {
    const { individuals, dimensions } = values;
    this.#values = values;
    this.#literal = values.rules === 'literal';
    this.#lanes = lanesOf(dimensions);
    const words = this.#lanes.length;
    this.#plus = new Int32Array(individuals * words);
    this.#minus = new Int32Array(individuals * words);
    this.#codePlus = new Int32Array(words);
    this.#codeMinus = new Int32Array(words);
    this.#acting = this.#literal ? new Int32Array(words) : this.#lanes;
    this.#actPlus = new Int32Array(words);
    this.#actMinus = new Int32Array(words);
    this.#poll = new Poll(words, individuals, this.#literal);
    this.#fast = fastPlaces(values);
    this.#turbulence = digitsOf(values.turbulence);
    this.#turnover = digitsOf(values.turnover);
    this.#slowRate = digitsOf(values.socialization);
    this.#fastRate = digitsOf(values.fastSocialization);
    this.#worldWords = new WordStream(streams('world'));
    this.#peopleWords = new WordStream(streams('people'));
    this.#learningWords = new WordStream(streams('learning'));
    this.#world = this.#lanes.map((lanes) => this.#worldWords.take() & lanes);
    for (let individual = 0; individual < individuals; individual += 1) this.#renew(individual);
  }

  step(): void {
    this.#hearSuperiors();
    this.#socialize(0, this.#fast, this.#fastRate);
    this.#socialize(this.#fast, this.#values.individuals, this.#slowRate);
    this.#moveCode();
    this.#turnWorld();
    this.#turnPeopleOver();
  }

  atRest(): boolean {
    const { turbulence, turnover, codeLearning } = this.#values;
    if (turbulence > 0 || turnover > 0) return false;
    if (this.#isApart(0, this.#fast, this.#fastRate)) return false;
    if (this.#isApart(this.#fast, this.#values.individuals, this.#slowRate)) return false;
    if (codeLearning === 0) return true;
    if (!this.#literal) return !this.#anyoneCouldExceed();
    this.#hearSuperiors();
    return this.#lanes.every((_, word) => (this.#ledUp(word) | this.#ledDown(word)) === 0);
  }

  levels(): (number | null)[] {
    const { individuals, dimensions } = this.#values;
    const [fastRight, fastWrong] = this.#rightAndWrong(this.#plus, this.#minus, 0, this.#fast);
    const [slowRight, slowWrong] = this.#rightAndWrong(this.#plus, this.#minus, this.#fast, individuals);
    const [codeRight, codeWrong] = this.#rightAndWrong(this.#codePlus, this.#codeMinus, 0, 1);
    const net = (right: number, wrong: number, people: number) =>
      people === 0 ? null : (right - wrong) / (people * dimensions);
    return [
      net(fastRight + slowRight, fastWrong + slowWrong, individuals),
      net(codeRight, codeWrong, 1),
      net(slowRight, slowWrong, individuals - this.#fast),
      net(fastRight, fastWrong, this.#fast),
      (fastRight + slowRight) / (individuals * dimensions),
      codeRight / dimensions,
      this.#entriesApart() / (individuals * dimensions),
    ];
  }

  durations(): [] {
    return [];
  }

  #turnWorld(): void {
    for (const [word, lanes] of this.#lanes.entries()) {
      this.#world[word]! ^= drawMask(this.#worldWords, this.#turbulence, lanes);
    }
  }

  #turnPeopleOver(): void {
    for (let first = 0; first < this.#values.individuals; first += 32) {
      const places = Math.min(32, this.#values.individuals - first);
      let leaving = drawMask(this.#peopleWords, this.#turnover, places === 32 ? -1 : (1 << places) - 1);
      for (; leaving !== 0; leaving &= leaving - 1) this.#renew(first + 31 - Math.clz32(leaving & -leaving));
    }
  }

  /** A naive individual: each belief −1, 0 or 1, equally likely. */
  #renew(individual: number): void {
    const words = this.#lanes.length;
    for (let word = 0; word < words; word += 1) {
      const held = drawMask(this.#peopleWords, THIRDS, this.#lanes[word]!);
      const up = this.#peopleWords.take();
      this.#plus[individual * words + word] = held & up;
      this.#minus[individual * words + word] = held & ~up;
    }
  }

  /** Everybody acts; those who score more than the code are counted, dimension by dimension. */
  #hearSuperiors(): void {
    // Fields are read once: the loop below is where a run spends its time.
    const [allPlus, allMinus, world, coins] = [this.#plus, this.#minus, this.#world, this.#learningWords];
    const [actPlus, actMinus, acting, poll] = [this.#actPlus, this.#actMinus, this.#acting, this.#poll];
    const [words, limit] = [world.length, this.#rightNeeded()];
    poll.clear();
    for (let first = 0; first < allPlus.length; first += words) {
      let right = 0;
      for (let word = 0; word < words; word += 1) {
        const plus = allPlus[first + word]!;
        const minus = allMinus[first + word]!;
        const open = ~(plus | minus) & acting[word]!;
        const coin = open === 0 ? 0 : coins.take();
        actPlus[word] = plus | (open & coin);
        actMinus[word] = minus | (open & ~coin);
        right += popcount((actPlus[word]! & world[word]!) | (actMinus[word]! & ~world[word]!));
      }
      if (right <= limit) continue;
      for (let word = 0; word < words; word += 1) poll.add(word, actPlus[word]!, actMinus[word]!);
    }
  }

  /** Who acts rightly on more dimensions than this scores more than the code. */
  #rightNeeded(): number {
    const [right, wrong] = this.#rightAndWrong(this.#codePlus, this.#codeMinus, 0, 1);
    return this.#literal ? right : (this.#values.dimensions + right - wrong) / 2;
  }

  /** These individuals learn from the code, each where it says something else than they believe. */
  #socialize(first: number, end: number, rate: Int32Array | null): void {
    const words = this.#lanes.length;
    const [allPlus, allMinus, codePlus, codeMinus] = [this.#plus, this.#minus, this.#codePlus, this.#codeMinus];
    for (let place = first * words; place < end * words; ) {
      for (let word = 0; word < words; word += 1, place += 1) {
        const plus = allPlus[place]!;
        const minus = allMinus[place]!;
        const apart = (codePlus[word]! & ~plus) | (codeMinus[word]! & ~minus);
        if (apart === 0) continue;
        const learned = drawMask(this.#learningWords, rate, apart);
        const up = learned & codePlus[word]!;
        const down = learned & codeMinus[word]!;
        // Step by step, who believed the opposite comes to 0 first.
        allPlus[place] = (plus & ~down) | (this.#literal ? up : up & ~minus);
        allMinus[place] = (minus & ~up) | (this.#literal ? down : down & ~plus);
      }
    }
  }

  /** Where those who were heard lean to +1 and the code does not say so; and likewise to −1. */
  #ledUp(word: number): number {
    return this.#poll.leadsUp(word) & ~this.#codePlus[word]! & this.#lanes[word]!;
  }

  #ledDown(word: number): number {
    return this.#poll.leadsDown(word) & ~this.#codeMinus[word]! & this.#lanes[word]!;
  }

  #moveCode(): void {
    for (let word = 0; word < this.#lanes.length; word += 1) {
      const up = this.#ledUp(word);
      for (let led = up | this.#ledDown(word); led !== 0; led &= led - 1) {
        const lane = led & -led;
        if (drawMask(this.#learningWords, this.#chanceOfLead(word, 31 - Math.clz32(lane)), lane) === 0) continue;
        if ((up & lane) !== 0) this.#codePlus[word]! |= lane;
        else this.#codePlus[word]! &= ~lane;
        if ((up & lane) !== 0) this.#codeMinus[word]! &= ~lane;
        else this.#codeMinus[word]! |= lane;
      }
    }
  }

  #chanceOfLead(word: number, lane: number): Int32Array | null {
    const lead = Math.abs(this.#poll.lead(word, lane));
    const known = this.#leads[lead];
    if (known !== undefined) return known;
    const digits = digitsOf(1 - (1 - this.#values.codeLearning) ** lead);
    this.#leads[lead] = digits;
    return digits;
  }

  #isApart(first: number, end: number, rate: Int32Array | null): boolean {
    if (rate?.length === 0) return false;
    const words = this.#lanes.length;
    for (let place = first * words; place < end * words; place += 1) {
      const word = place % words;
      const apart = (this.#codePlus[word]! & ~this.#plus[place]!) | (this.#codeMinus[word]! & ~this.#minus[place]!);
      if (apart !== 0) return true;
    }
    return false;
  }

  /** Whether anybody would score more than the code if all coins fell well. */
  #anyoneCouldExceed(): boolean {
    const words = this.#lanes.length;
    const limit = this.#rightNeeded();
    for (let place = 0; place < this.#plus.length; place += words) {
      let wrong = 0;
      for (let word = 0; word < words; word += 1) {
        const world = this.#world[word]!;
        wrong += popcount((this.#plus[place + word]! & ~world) | (this.#minus[place + word]! & world));
      }
      if (this.#values.dimensions - wrong > limit) return true;
    }
    return false;
  }

  #rightAndWrong(plus: Int32Array, minus: Int32Array, first: number, end: number): [right: number, wrong: number] {
    const words = this.#lanes.length;
    let [right, wrong] = [0, 0];
    for (let place = first * words; place < end * words; place += 1) {
      const world = this.#world[place % words]!;
      right += popcount((plus[place]! & world) | (minus[place]! & ~world));
      wrong += popcount((plus[place]! & ~world) | (minus[place]! & world));
    }
    return [right, wrong];
  }

  #entriesApart(): number {
    const words = this.#lanes.length;
    let apart = 0;
    for (let place = 0; place < this.#plus.length; place += 1) {
      const word = place % words;
      apart += popcount((this.#plus[place]! ^ this.#codePlus[word]!) | (this.#minus[place]! ^ this.#codeMinus[word]!));
    }
    return apart;
  }
}
