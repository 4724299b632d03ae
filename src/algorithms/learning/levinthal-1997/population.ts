import type { Random } from '../../random/random.ts';
import type { Organization, Streams } from '../model.ts';
import { Landscape, STEPS } from '../nk/landscape.ts';
import type { LevinthalValues } from './parameters.ts';

/** What is one bit away from a form. */
interface Around {
  readonly sum: number;
  /** The better ones, the best last. */
  readonly better: readonly number[];
}

/**
 * Levinthal's population of organizations that climb an NK landscape (1997, DOI 10.1287/mnsc.43.7.934). The first superior of the forms one
 * bit away, tried in random order, is any of the superior ones, each equally likely: so one is drawn of these, and what is around a form
 * is worked out once for all who come by it (our construction). A period is O(organizations), a form met first O(N² K).
 *
 * @param values from `checkValues`
 * @example
 * const values = { places: 10, interactions: 5, influences: 'distinct', organizations: 100, search: 'first', jumps: 0 };
 * const population = new Population(values, () => randomFrom(1));
 * while (!population.atRest()) population.step();
 * population.levels()[3] // → 1
 */
export class Population implements Organization {
  readonly #values: LevinthalValues;
  readonly #landscape: Landscape;
  readonly #forms: Int32Array;
  readonly #around = new Map<number, Around>();
  readonly #learning: Random;

  constructor(values: LevinthalValues, streams: Streams) {
    this.#values = values;
    this.#landscape = new Landscape(values, streams('world'));
    const people = streams('people');
    this.#forms = Int32Array.from({ length: values.organizations }, () => people.below(2 ** values.places));
    this.#learning = streams('learning');
  }

  step(): void {
    const { jumps, places, search } = this.#values;
    for (const [index, form] of this.#forms.entries()) {
      const { better } = this.#lookAround(form);
      if (better.length > 0) {
        this.#forms[index] = better[search === 'best' ? better.length - 1 : this.#learning.below(better.length)]!;
      }
      if (jumps === 0 || !this.#learning.chance(jumps)) continue;
      const other = this.#learning.below(2 ** places);
      if (this.#landscape.sumOf(other) > this.#landscape.sumOf(this.#forms[index]!)) this.#forms[index] = other;
    }
  }

  atRest(): boolean {
    return this.#values.jumps === 0 && this.#forms.every((form) => this.#lookAround(form).better.length === 0);
  }

  levels(): number[] {
    const around = Array.from(this.#forms, (form) => this.#lookAround(form));
    const whole = this.#values.places * STEPS;
    const mean = (of: (each: Around) => number) => around.reduce((sum, each) => sum + of(each), 0) / around.length;
    return [
      new Set(this.#forms).size,
      mean(({ sum }) => sum / whole),
      around.reduce((best, { sum }) => Math.max(best, sum), 0) / whole,
      mean(({ better }) => (better.length === 0 ? 1 : 0)),
    ];
  }

  durations(): [] {
    return [];
  }

  #lookAround(form: number): Around {
    const known = this.#around.get(form);
    if (known !== undefined) return known;
    const sum = this.#landscape.sumOf(form);
    const better = Array.from({ length: this.#values.places }, (_, place) => form ^ (1 << place))
      .map((near) => ({ near, sum: this.#landscape.sumOf(near) }))
      .filter((other) => other.sum > sum)
      .sort((one, other) => one.sum - other.sum)
      .map(({ near }) => near);
    const found = { sum, better };
    this.#around.set(form, found);
    return found;
  }
}
