import type { Random } from '../../random/random.ts';
import type { Organization, Streams } from '../model.ts';
import { network } from '../neighbours/networks.ts';
import type { Ties } from '../neighbours/ties.ts';
import { Landscape } from '../nk/landscape.ts';
import { greatestSum } from '../nk/maximum.ts';
import type { LazerFriedmanValues } from './parameters.ts';

/**
 * People who solve one problem side by side and see the solutions of those they are tied to (Lazer & Friedman 2007,
 * DOI 10.2189/asqu.52.4.667). Everybody draws a bit to try each round, whether it is tried or not: arms that differ in the network stay on
 * the same chance. A round is O(ties + people × N × K); the best of all solutions is found once, 2^N.
 *
 * @param values from `checkValues`
 * @example
 * const values = { people: 20, network: 'line', shortcuts: 0, places: 10, interactions: 3, influences: 'distinct', power: 8 };
 * const searchers = new Searchers(values, () => randomFrom(1));
 * while (!searchers.atRest()) searchers.step();
 * searchers.levels()[1] // → 0.99
 */
export class Searchers implements Organization {
  readonly #values: LazerFriedmanValues;
  readonly #landscape: Landscape;
  readonly #greatest: number;
  readonly #ties: Ties;
  readonly #learning: Random;
  #solutions: Int32Array;
  #sums: Float64Array;
  /** Whether the last round changed nothing: only then is it worth looking whether anything can change. */
  #still = false;

  constructor(values: LazerFriedmanValues, streams: Streams) {
    this.#values = values;
    this.#landscape = new Landscape(values, streams('world'));
    this.#greatest = greatestSum(this.#landscape);
    this.#ties = network(values.network, values.people, values.shortcuts, streams('ties'));
    this.#learning = streams('learning');
    const people = streams('people');
    this.#solutions = Int32Array.from({ length: values.people }, () => people.below(2 ** values.places));
    this.#sums = Float64Array.from(this.#solutions, (solution) => this.#landscape.sumOf(solution));
  }

  step(): void {
    const [solutions, sums] = [this.#solutions.slice(), this.#sums.slice()];
    this.#still = true;
    for (let person = 0; person < solutions.length; person += 1) {
      const tried = this.#solutions[person]! ^ (1 << this.#learning.below(this.#values.places));
      const best = this.#bestTied(person);
      const copies = this.#sums[best]! > this.#sums[person]!;
      const sum = copies ? this.#sums[best]! : this.#landscape.sumOf(tried);
      if (sum <= this.#sums[person]!) continue;
      solutions[person] = copies ? this.#solutions[best]! : tried;
      sums[person] = sum;
      this.#still = false;
    }
    [this.#solutions, this.#sums] = [solutions, sums];
  }

  atRest(): boolean {
    if (!this.#still) return false;
    return this.#solutions.every(
      (solution, person) =>
        this.#sums[this.#bestTied(person)]! <= this.#sums[person]! &&
        Array.from({ length: this.#values.places }, (_, place) => this.#landscape.sumOf(solution ^ (1 << place))).every(
          (sum) => sum <= this.#sums[person]!,
        ),
    );
  }

  levels(): number[] {
    const scores = Array.from(this.#sums, (sum) => (sum / this.#greatest) ** this.#values.power);
    const best = this.#sums.reduce((most, sum) => Math.max(most, sum), 0);
    return [
      scores.reduce((sum, score) => sum + score, 0) / scores.length,
      (best / this.#greatest) ** this.#values.power,
      new Set(this.#solutions).size,
      best === this.#greatest ? 1 : 0,
    ];
  }

  durations(): [] {
    return [];
  }

  /** The first of the best among whom one is tied to; oneself where there is nobody. */
  #bestTied(person: number): number {
    const { starts, others } = this.#ties;
    const end = starts[person + 1]!;
    let best = starts[person]! < end ? others[starts[person]!]! : person;
    for (let index = starts[person]! + 1; index < end; index += 1) {
      if (this.#sums[others[index]!]! > this.#sums[best]!) best = others[index]!;
    }
    return best;
  }
}
