import type { Duration } from '../model.ts';
import type { RehearsalValues } from './parameters.ts';

const REGAINED = [0.5, 0.9] as const;
/** Nine tenths of .8 are .72, whatever floating point says. */
const HAIR = 1e-12;

/**
 * What is kept of a run's periods: means after settling, and how long it takes after a shock to know again a part of what was known
 * just before. Where nothing was known before, there is nothing to regain: it is no longer watched. Our definition. O(1) a period.
 * @example
 * const readings = new Readings({ settling: 1, shock: 2 });
 * for (const knowledge of [0.2, 0.8, 0.1, 0.5, 0.6]) readings.add(knowledge, 0);
 * [readings.settled()[0], readings.durations()[0].time, readings.durations()[1].happened] // → [0.5, 2, false]
 */
export class Readings {
  readonly #values: Pick<RehearsalValues, 'settling' | 'shock'>;
  readonly #regained: (number | null)[] = REGAINED.map(() => null);
  #period = 0;
  #before = 0;
  #sum = 0;
  #boundarySum = 0;

  constructor(values: Pick<RehearsalValues, 'settling' | 'shock'>) {
    this.#values = values;
  }

  /** One period's knowledge, of everybody and of the boundary function. */
  add(knowledge: number, boundary: number): void {
    const { settling, shock } = this.#values;
    this.#period += 1;
    if (this.#period > settling) {
      this.#sum += knowledge;
      this.#boundarySum += boundary;
    }
    if (this.#period === shock) this.#before = knowledge;
    if (this.#sinceShock() === 0 || this.#before <= 0) return;
    for (const [index, part] of REGAINED.entries()) {
      if (this.#regained[index] === null && knowledge >= part * this.#before - HAIR)
        this.#regained[index] = this.#sinceShock();
    }
  }

  /** Mean of everybody and of the boundary function; null before anything is settled. */
  settled(): [number | null, number | null] {
    const periods = this.#period - this.#values.settling;
    return periods > 0 ? [this.#sum / periods, this.#boundarySum / periods] : [null, null];
  }

  durations(): Duration[] {
    const watched = this.#before > 0 ? this.#sinceShock() : 0;
    return this.#regained.map((time) => ({ time: time ?? watched, happened: time !== null }));
  }

  #sinceShock(): number {
    return this.#values.shock === 0 ? 0 : Math.max(0, this.#period - this.#values.shock);
  }
}
