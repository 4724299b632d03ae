import { drawWithout } from '../../random/draws.ts';
import type { Random } from '../../random/random.ts';

/** How the K others that bear on a place are found. */
export const INFLUENCES = {
  distinct: 'K different others, drawn at random',
  repeats: 'K others drawn at random with repeats, so that some places depend on fewer',
  adjacent: 'the next K places, around the end',
} as const;
export type Influences = keyof typeof INFLUENCES;

export interface LandscapeShape {
  /** N, whole, 1 … 30: a form is the bits of one whole number. */
  readonly places: number;
  /** K, whole, 0 … N − 1. */
  readonly interactions: number;
  readonly influences: Influences;
}

/** What one place contributes is one of so many steps between 0 and 1, each equally likely. */
export const STEPS = 0x100000000;
/** Up to so many patterns a place, contributions are kept; beyond, they are made anew each time they are asked for. */
const KEPT_PATTERNS = 4096;

/**
 * An NK landscape (Kauffman & Weinberger 1989, DOI 10.1016/S0022-5193(89)80019-0): the value of a form is the mean over its N
 * places of contributions uniform on 0 … 1, where what a place contributes depends on its own bit and those of K others.
 * Contributions are whole numbers of 1 / 2³² made by a hash (the finalizer of MurmurHash3, keyed twice a place; our construction): any
 * K up to N − 1 needs no storage, and sums of them are exact whatever their order.
 *
 * @param random draws who bears on whom, and the keys
 * @throws RangeError when the shape is not as {@link LandscapeShape} says
 * @example
 * const shape = { places: 10, interactions: 3, influences: 'distinct' };
 * const landscape = new Landscape(shape, randomFrom(1));
 * landscape.valueOf(0b1011) === new Landscape(shape, randomFrom(1)).valueOf(0b1011) // → true
 * landscape.bearing[0].length // → 4
 */
export class Landscape {
  readonly places: number;
  /** For each place, the places that bear on it, itself first; no place twice. */
  readonly bearing: readonly (readonly number[])[];
  readonly #keys: Int32Array;
  readonly #kept: readonly Float64Array[] | null;

  constructor(shape: LandscapeShape, random: Random) {
    checkShape(shape);
    this.places = shape.places;
    this.bearing = Array.from({ length: shape.places }, (_, place) => [place, ...influencesOn(place, shape, random)]);
    this.#keys = new Int32Array(2 * shape.places);
    random.fill(this.#keys);
    const patterns = 2 ** (shape.interactions + 1);
    this.#kept =
      patterns > KEPT_PATTERNS
        ? null
        : this.bearing.map(({ length }, place) =>
            Float64Array.from({ length: 2 ** length }, (_, pattern) => this.#made(place, pattern)),
          );
  }

  /** Of one place when those that bear on it show this pattern: bit b is that of `bearing[place][b]`. A whole number below 2³². */
  contribution(place: number, pattern: number): number {
    return this.#kept === null ? this.#made(place, pattern) : this.#kept[place]![pattern]!;
  }

  /** Of all places: a whole number, N × 2³² times the value. O(N K). */
  sumOf(form: number): number {
    let sum = 0;
    for (let place = 0; place < this.places; place += 1) {
      const bearing = this.bearing[place]!;
      let pattern = 0;
      for (let bit = 0; bit < bearing.length; bit += 1) pattern |= ((form >>> bearing[bit]!) & 1) << bit;
      sum += this.contribution(place, pattern);
    }
    return sum;
  }

  /** 0 … 1. */
  valueOf(form: number): number {
    return this.sumOf(form) / (this.places * STEPS);
  }

  #made(place: number, pattern: number): number {
    return mixed(mixed((pattern + this.#keys[2 * place]!) | 0) ^ this.#keys[2 * place + 1]!) >>> 0;
  }
}

function mixed(word: number): number {
  let hash = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function influencesOn(place: number, { places, interactions, influences }: LandscapeShape, random: Random): number[] {
  const other = (drawn: number) => (drawn < place ? drawn : drawn + 1);
  if (influences === 'distinct') return drawWithout(interactions, places - 1, random).map(other);
  if (influences === 'adjacent') return Array.from({ length: interactions }, (_, step) => (place + 1 + step) % places);
  return [...new Set(Array.from({ length: interactions }, () => other(random.below(places - 1))))];
}

function checkShape({ places, interactions }: LandscapeShape): void {
  if (!Number.isInteger(places) || places < 1 || places > 30) {
    throw new RangeError(`places (N) must be a whole number from 1 to 30, not ${places}`);
  }
  if (!Number.isInteger(interactions) || interactions < 0 || interactions >= places) {
    throw new RangeError(`interactions (K) must be a whole number from 0 to ${places - 1}, not ${interactions}`);
  }
}
