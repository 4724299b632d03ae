import { randomFrom } from '../../random/random.ts';
import { type Duration, type Model, PURPOSES, type Streams, type Values } from '../model.ts';

/** How long an organization is watched. */
export interface Watch {
  /** The last period that is lived: a whole number, 0 … 10⁹. */
  readonly horizon: number;
  /** Periods at which the levels are read, ascending, each ≤ horizon; they are read at the end in any case. */
  readonly at: readonly number[];
}

/** What one run left behind: plain data, so that it can travel between threads. */
export interface Run {
  /** Whether nothing could change any more, or the horizon came first. */
  readonly end: 'rest' | 'horizon';
  /** How many periods were lived. */
  readonly periods: number;
  /** A row for each watched period, then one for the end; in it a number for each level of the model. */
  readonly levels: readonly (readonly (number | null)[])[];
  /** One for each duration of the model. */
  readonly durations: readonly Duration[];
}

/**
 * Lives one replication of a model, until nothing can change any more or the horizon is reached. Its chance depends on the seed
 * and the replication alone, not on the arm: the same replication of two arms meets the same chance, purpose by purpose (common
 * random numbers; Law 2015, ISBN 978-0-07-340132-4, section 11.2). After it came to rest, later periods show what the last did.
 *
 * @param values from `checkValues`
 * @param replication whole number, 0 … 2³² − 1
 * @throws RangeError when the watch is not as {@link Watch} says, or a level is neither a finite number nor null
 * @example
 * const begin = (_, streams, period = 0) =>
 *   ({ step: () => { period += 1 }, atRest: () => period === 3, levels: () => [period], durations: () => [] });
 * liveThrough({ begin }, {}, 1, 0, { horizon: 9, at: [2, 5] }).levels // → [[2], [3], [3]]
 */
export function liveThrough(model: Model, values: Values, seed: number, replication: number, watch: Watch): Run {
  checkWatch(watch);
  const organization = model.begin(values, streamsOf(seed, replication));
  const read = () => checkedLevels(model, organization.levels());
  const levels: (readonly (number | null)[])[] = [];
  let periods = 0;
  // Asked once a period: to know it may cost more than to live one.
  let rests = organization.atRest();
  for (const [index, period] of [...watch.at, watch.horizon].entries()) {
    while (periods < period && !rests) {
      organization.step();
      periods += 1;
      rests = organization.atRest();
    }
    if (index < watch.at.length) levels.push(read());
  }
  levels.push(read());
  return { end: rests ? 'rest' : 'horizon', periods, levels, durations: organization.durations() };
}

/** The streams of one replication: (seed, replication, purpose). */
function streamsOf(seed: number, replication: number): Streams {
  return (purpose) => randomFrom(seed, replication, PURPOSES.indexOf(purpose));
}

function checkWatch({ horizon, at }: Watch): void {
  if (!Number.isInteger(horizon) || horizon < 0 || horizon > 1e9) {
    throw new RangeError(`the horizon must be a whole number of periods from 0 to 10^9, not ${horizon}`);
  }
  for (const [index, period] of at.entries()) {
    if (!Number.isInteger(period) || period < (at[index - 1] ?? 0) || period > horizon) {
      throw new RangeError(
        `periods to look at must be whole, ascending and from 0 to ${horizon} (the horizon), not ${period}`,
      );
    }
  }
}

function checkedLevels(model: Model, levels: readonly (number | null)[]): readonly (number | null)[] {
  for (const [index, level] of levels.entries()) {
    if (level !== null && !Number.isFinite(level)) {
      throw new RangeError(
        `${model.name} measured ${Object.keys(model.levels)[index]} as ${level}, which is no number`,
      );
    }
  }
  return levels;
}
