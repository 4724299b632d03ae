import { shuffle } from '../../random/draws.ts';
import type { Random } from '../../random/random.ts';
import type { Duration, Organization, Streams } from '../model.ts';
import { rewiredCliques } from '../neighbours/cliques.ts';
import { disagreement } from '../neighbours/disagreement.ts';
import { Majority } from '../neighbours/majority.ts';
import type { Ties } from '../neighbours/ties.ts';
import { digitsOf, drawMask } from '../planes/masks.ts';
import { lanesOf, popcount } from '../planes/popcount.ts';
import { WordStream } from '../planes/word-stream.ts';
import { Code } from './code.ts';
import type { RehearsalValues } from './parameters.ts';
import { Readings } from './readings.ts';
import { Signals } from './signals.ts';

const THIRDS = digitsOf(2 / 3);

/**
 * The boundary rehearsal with beliefs in bit planes (our construction). What a period does is said, plainly, in `plain.oracle.ts`, which
 * lives the same life from the same random bits. Coins of learning are thrown for every belief whether they decide anything or not:
 * arms that differ stay on the same chance. A period is O(signals + ties × dimensions / 32).
 *
 * @param values from `checkValues`
 * @example
 * const values = { contact: 'porous', functions: 5, size: 10, dimensions: 30, attending: 'wide', attention: 1, narrowAttention: 0.33,
 *   signals: 1, accuracy: 0.8, performance: 'visible', learning: 0.3, rewiring: 0.1, trust: 1, turnover: 0, turbulence: 0,
 *   codeLearning: 0, socialization: 0.1, shock: 0, shockShare: 0.5, settling: 200 };
 * const rehearsal = new RehearsalPlanes(values, () => randomFrom(1));
 * for (let period = 1; period <= 300; period += 1) rehearsal.step();
 * rehearsal.levels()[2] // → 0.98
 */
export class RehearsalPlanes implements Organization {
  readonly #values: RehearsalValues;
  readonly #lanes: Int32Array;
  /** Words of person i: i × words … */
  readonly #plus: Int32Array;
  readonly #minus: Int32Array;
  readonly #nextPlus: Int32Array;
  readonly #nextMinus: Int32Array;
  /** Where the world is +1. */
  readonly #world: Int32Array;
  /** Right minus wrong beliefs of each person, as the period's learning meets them. */
  readonly #performance: Int32Array;
  readonly #ties: Ties;
  readonly #majority: Majority;
  readonly #code: Code;
  readonly #signals: Signals;
  readonly #readings: Readings;
  readonly #turbulence: Int32Array | null;
  readonly #turnover: Int32Array | null;
  readonly #learning: Int32Array | null;
  readonly #worldWords: WordStream;
  readonly #peopleWords: WordStream;
  readonly #learningWords: WordStream;
  readonly #trust: Random;
  readonly #shockOrder: Int32Array;
  #period = 0;

  constructor(values: RehearsalValues, streams: Streams) {
    const people = values.functions * values.size;
    this.#values = values;
    this.#lanes = lanesOf(values.dimensions);
    const worldRandom = streams('world');
    this.#shockOrder = shuffle(
      Int32Array.from({ length: values.dimensions }, (_, dimension) => dimension),
      worldRandom,
    );
    this.#worldWords = new WordStream(worldRandom);
    this.#world = this.#lanes.map((lanes) => this.#worldWords.take() & lanes);
    this.#plus = new Int32Array(people * this.#lanes.length);
    this.#minus = new Int32Array(this.#plus.length);
    this.#nextPlus = new Int32Array(this.#plus.length);
    this.#nextMinus = new Int32Array(this.#plus.length);
    this.#performance = new Int32Array(people);
    this.#peopleWords = new WordStream(streams('people'));
    this.#learningWords = new WordStream(streams('learning'));
    this.#trust = streams('ties');
    this.#ties = rewiredCliques(values.functions, values.size, values.rewiring, this.#trust);
    this.#majority = new Majority(people);
    this.#code = new Code(values, this.#lanes);
    this.#signals = new Signals(values, streams('signals'));
    this.#readings = new Readings(values);
    this.#turbulence = digitsOf(values.turbulence);
    this.#turnover = digitsOf(values.turnover);
    this.#learning = digitsOf(values.learning);
    for (let person = 0; person < people; person += 1) this.#renew(person);
    this.#perform();
  }

  step(): void {
    this.#period += 1;
    this.#turnWorld();
    this.#turnPeopleOver();
    this.#signals.draw(this.#hear);
    this.#perform();
    this.#readings.add(this.#knowledge(this.#performance), this.#knowledge(this.#boundary()));
    this.#learn();
    if (this.#values.codeLearning > 0) this.#learnFromCode();
  }

  /** Those outside have something to say for ever, and means are taken over periods. */
  atRest(): boolean {
    return false;
  }

  levels(): (number | null)[] {
    const { codeLearning, dimensions } = this.#values;
    return [
      this.#knowledge(this.#performance),
      this.#knowledge(this.#boundary()),
      ...this.#readings.settled(),
      disagreement(this.#plus, this.#minus, this.#lanes),
      codeLearning > 0 ? this.#netOf(this.#code.plus, this.#code.minus, 0) / dimensions : null,
    ];
  }

  durations(): Duration[] {
    return this.#readings.durations();
  }

  #turnWorld(): void {
    const { shock, shockShare, dimensions } = this.#values;
    if (shock > 0 && this.#period === shock + 1) {
      for (const dimension of this.#shockOrder.subarray(0, Math.round(shockShare * dimensions))) {
        this.#world[dimension >>> 5]! ^= 1 << (dimension & 31);
      }
    }
    for (const [word, lanes] of this.#lanes.entries()) {
      this.#world[word]! ^= drawMask(this.#worldWords, this.#turbulence, lanes);
    }
  }

  #turnPeopleOver(): void {
    for (let person = 0; person < this.#performance.length; person += 1) {
      if (drawMask(this.#peopleWords, this.#turnover, 1) !== 0) this.#renew(person);
    }
  }

  /** Somebody naive: each belief −1, 0 or 1, equally likely. */
  #renew(person: number): void {
    for (const [word, lanes] of this.#lanes.entries()) {
      const held = drawMask(this.#peopleWords, THIRDS, lanes);
      const up = this.#peopleWords.take();
      this.#plus[person * this.#lanes.length + word] = held & up;
      this.#minus[person * this.#lanes.length + word] = held & ~up;
    }
  }

  /** A signal moves a belief by one toward what it says. */
  readonly #hear = (person: number, dimension: number, right: boolean): void => {
    const lane = 1 << (dimension & 31);
    const says = ((this.#world[dimension >>> 5]! & lane) !== 0) === right;
    const [toward, away] = says ? [this.#plus, this.#minus] : [this.#minus, this.#plus];
    const place = person * this.#lanes.length + (dimension >>> 5);
    if ((away[place]! & lane) !== 0) away[place]! &= ~lane;
    else toward[place]! |= lane;
  };

  #perform(): void {
    const words = this.#lanes.length;
    for (let person = 0; person < this.#performance.length; person += 1) {
      this.#performance[person] = this.#netOf(this.#plus, this.#minus, person * words);
    }
  }

  #netOf(plus: Int32Array, minus: Int32Array, first: number): number {
    let net = 0;
    for (let word = 0; word < this.#world.length; word += 1) {
      const [up, down, world] = [plus[first + word]!, minus[first + word]!, this.#world[word]!];
      net += popcount((up & world) | (down & ~world)) - popcount((up & ~world) | (down & world));
    }
    return net;
  }

  #boundary(): Int32Array {
    return this.#performance.subarray(0, this.#values.size);
  }

  #knowledge(performance: Int32Array): number {
    return performance.reduce((sum, net) => sum + net, 0) / (performance.length * this.#values.dimensions);
  }

  /** Each takes some of the views of most of those it hears, all at once. */
  #learn(): void {
    const [plus, minus, words] = [this.#plus, this.#minus, this.#lanes.length];
    for (let person = 0, place = 0; person < this.#performance.length; person += 1) {
      const heard = this.#listen(person);
      for (let word = 0; word < words; word += 1, place += 1) {
        const taken = drawMask(this.#learningWords, this.#learning, this.#lanes[word]!);
        this.#majority.poll(heard, plus, minus, words, word);
        const up = this.#majority.up & taken;
        const down = this.#majority.down & taken;
        this.#nextPlus[place] = (plus[place]! & ~down) | up;
        this.#nextMinus[place] = (minus[place]! & ~up) | down;
      }
    }
    if (this.#values.codeLearning > 0) this.#pollForCode();
    plus.set(this.#nextPlus);
    minus.set(this.#nextMinus);
  }

  /** Whom one learns from in this period, as voters; how many they are. */
  #listen(person: number): number {
    const { size, trust, performance } = this.#values;
    const { starts, others } = this.#ties;
    const own = performance === 'visible' ? this.#performance[person]! : Number.NEGATIVE_INFINITY;
    const place = Math.floor(person / size);
    let heard = 0;
    for (let index = starts[person]!; index < starts[person + 1]!; index += 1) {
      const other = others[index]!;
      const trusted = Math.floor(other / size) === place || this.#trust.chance(trust);
      if (!trusted || this.#performance[other]! <= own) continue;
      this.#majority.voters[heard] = other;
      heard += 1;
    }
    return heard;
  }

  /** The code hears those who know more than it; where that is not seen, everybody. */
  #pollForCode(): void {
    const words = this.#lanes.length;
    const visible = this.#values.performance === 'visible';
    const known = visible ? this.#netOf(this.#code.plus, this.#code.minus, 0) : Number.NEGATIVE_INFINITY;
    for (const [person, net] of this.#performance.entries()) {
      if (net <= known) continue;
      for (let word = 0; word < words; word += 1) {
        this.#code.poll.add(word, this.#plus[person * words + word]!, this.#minus[person * words + word]!);
      }
    }
  }

  #learnFromCode(): void {
    this.#code.socialize(this.#plus, this.#minus, this.#learningWords);
    this.#code.follow(this.#learningWords);
  }
}
