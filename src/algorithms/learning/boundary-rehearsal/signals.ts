import { shuffle } from '../../random/draws.ts';
import { Random } from '../../random/random.ts';
import { noticed, type RehearsalValues } from './parameters.ts';

/** Somebody learns, rightly or wrongly, how the world is on a dimension. */
export type Hear = (person: number, dimension: number, right: boolean) => void;

/**
 * What people who meet those outside hear from them. Everybody draws signals each period, whoever has contact: an arm in which fewer
 * are heard meets the same ones. Those that one function draws beyond its rate come from a generator of their own. A function
 * notices the first so many dimensions of an order of its own: narrow attention is part of wide. Our construction. O(signals drawn).
 * @example
 * const values = { functions: 2, size: 1, dimensions: 4, attending: 'wide', attention: 0.5, narrowAttention: 0.5, accuracy: 1,
 *   signals: 1, contact: 'sameRate' };
 * const heard = [];
 * new Signals(values, randomFrom(1)).draw((person, dimension, right) => heard.push([person, right]));
 * heard // → [[0, true]]
 */
export class Signals {
  readonly #values: RehearsalValues;
  /** By function: the dimensions, in the order in which they would be noticed. */
  readonly #orders: readonly Int32Array[];
  readonly #noticed: number;
  readonly #random: Random;
  readonly #beyond: Random;

  constructor(values: RehearsalValues, random: Random) {
    this.#values = values;
    this.#noticed = noticed(values);
    this.#orders = Array.from({ length: values.functions }, () =>
      shuffle(
        Int32Array.from({ length: values.dimensions }, (_, dimension) => dimension),
        random,
      ),
    );
    this.#random = random;
    this.#beyond = new Random([random.word(), random.word(), random.word(), random.word() | 1]);
  }

  /** One period's. */
  draw(hear: Hear): void {
    const { contact, functions, size, signals } = this.#values;
    const inContact = contact === 'porous' ? functions : contact === 'closed' ? 0 : 1;
    for (let person = 0; person < functions * size; person += 1) {
      const place = Math.floor(person / size);
      for (let signal = 0; signal < signals; signal += 1) {
        this.#drawOne(this.#random, person, place, place < inContact ? hear : null);
      }
    }
    if (contact !== 'sameVolume') return;
    for (let person = 0; person < size; person += 1) {
      for (let signal = 0; signal < signals * (functions - 1); signal += 1)
        this.#drawOne(this.#beyond, person, 0, hear);
    }
  }

  #drawOne(random: Random, person: number, place: number, hear: Hear | null): void {
    const drawn = random.unit();
    const right = random.chance(this.#values.accuracy);
    if (hear === null || this.#noticed === 0) return;
    hear(person, this.#orders[place]![Math.floor(drawn * this.#noticed)]!, right);
  }
}
