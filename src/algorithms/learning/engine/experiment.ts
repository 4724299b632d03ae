import type { Duration, Model, Values } from '../model.ts';
import { type Estimate, estimate, estimateDifference } from './estimate.ts';
import type { Run, Watch } from './live.ts';
import { type Waiting, waiting } from './waiting.ts';

/** Replications first … first + count − 1 of one arm: what is handed to whoever runs them, as plain data. */
export interface Job {
  readonly model: string;
  readonly values: Values;
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  readonly watch: Watch;
}

/** Runs jobs, in whatever order and wherever, and gives their runs in the order of the jobs and of their replications. */
export type RunMany = (jobs: readonly Job[]) => Promise<readonly (readonly Run[])[]>;

/** How many replications: `least` in any case, then half as many again and again, until all intervals are narrow or `most`. */
export interface Replications {
  /** Whole, ≥ 2. */
  readonly least: number;
  /** Whole, ≥ least. */
  readonly most: number;
  readonly precision: readonly Precision[];
}

export interface Precision {
  /** A level of the model. */
  readonly measure: string;
  /** The widest that half of the 95 % interval may be, at every period that is looked at, > 0. */
  readonly half: number;
  /** Of each arm's mean, or of each arm's paired difference from the one it is compared with. */
  readonly of: 'arms' | 'differences';
}

export interface Experiment {
  readonly seed: number;
  readonly watch: Watch;
  readonly replications: Replications;
  /** Each but the first is compared with another: the first, unless it says which. */
  readonly arms: readonly Arm[];
}

export interface Arm {
  readonly name: string;
  /** From `checkValues`. */
  readonly values: Values;
  /** The place of the arm it is compared with. */
  readonly beside?: number;
}

/** By level of the model: a row for each watched period, then the end. */
export type Levels = Readonly<Record<string, readonly Estimate[]>>;

export interface ArmResult {
  readonly name: string;
  readonly levels: Levels;
  /** By duration of the model, and `rest`: the periods until nothing could change any more. */
  readonly durations: Readonly<Record<string, Waiting>>;
  /** This arm minus the one it is compared with, replication by replication; null for the first. */
  readonly difference: {
    readonly from: string;
    readonly levels: Levels;
    readonly durations: Readonly<Record<string, Estimate>>;
  } | null;
}

export interface ExperimentResult {
  readonly replications: number;
  /** Whether every interval became as narrow as asked. */
  readonly precise: boolean;
  readonly arms: readonly ArmResult[];
}

/**
 * Runs the arms of an experiment on the same chance until their means are known as well as asked (sequential estimation; Chow &
 * Robbins 1965, DOI 10.1214/aoms/1177700156; replications as in Law 2015, ISBN 978-0-07-340132-4, sections 9.4.1 and 10.2).
 *
 * The numbers of replications at which it looks are fixed beforehand by `least` and `most`, and sums are made in the order of the
 * replications: the result is the same to the last bit whoever ran them and however many worked. Intervals at a stopping point
 * found by looking cover a little less than 95 %; a `least` of 50 or more keeps the loss under about a percentage point.
 *
 * @throws RangeError when the experiment is not as its types say
 */
export async function runExperiment(model: Model, experiment: Experiment, runMany: RunMany): Promise<ExperimentResult> {
  checkExperiment(model, experiment);
  const { arms, seed, watch, replications } = experiment;
  const runs: Run[][] = arms.map(() => []);
  let found: ExperimentResult = { replications: 0, precise: false, arms: [] };
  for (const total of stops(replications)) {
    const done = found.replications;
    const jobs = arms.flatMap(({ values }) =>
      pieces(done, total).map(([first, count]) => ({ model: model.name, values, seed, first, count, watch })),
    );
    const perArm = jobs.length / arms.length;
    for (const [index, piece] of (await runMany(jobs)).entries()) runs[Math.floor(index / perArm)]!.push(...piece);
    const results = arms.map(({ name, beside = 0 }, index) =>
      resultOf(model, name, runs[index]!, index === 0 ? null : { name: arms[beside]!.name, runs: runs[beside]! }),
    );
    const precise = replications.precision.every((wish) => isPrecise(results, wish));
    found = { replications: total, precise, arms: results };
    if (precise) break;
  }
  return found;
}

/**
 * The numbers of replications after which an experiment looks whether it knows enough: fixed beforehand. Our definition.
 * @example
 * stops({ least: 80, most: 300 }) // → [80, 120, 180, 270, 300]
 */
export function stops({ least, most }: Pick<Replications, 'least' | 'most'>): number[] {
  const found = [least];
  for (let last = least; last < most; found.push(last)) last = Math.min(most, last + Math.ceil(last / 2));
  return found;
}

/** Small enough that several workers share one arm, large enough that handing over costs nothing beside running. */
const PIECE = 20;

function pieces(from: number, to: number): [first: number, count: number][] {
  const found: [number, number][] = [];
  for (let first = from; first < to; first += PIECE) found.push([first, Math.min(PIECE, to - first)]);
  return found;
}

function isPrecise(arms: readonly ArmResult[], { measure, half, of }: Precision): boolean {
  const wanted = arms.flatMap((arm) => (of === 'arms' ? [arm.levels] : arm.difference ? [arm.difference.levels] : []));
  return wanted.every((levels) =>
    levels[measure]!.every((row) => row.high.value !== null && row.high.value - row.mean.value! <= half),
  );
}

function resultOf(
  model: Model,
  name: string,
  runs: readonly Run[],
  other: { readonly name: string; readonly runs: readonly Run[] } | null,
): ArmResult {
  const levelsOf = (pick: (level: number, row: number) => Estimate): Levels =>
    Object.fromEntries(
      Object.keys(model.levels).map((level, place) => [level, runs[0]!.levels.map((_, row) => pick(place, row))]),
    );
  const column = (of: readonly Run[], level: number, row: number) => of.map((run) => run.levels[row]![level]!);
  const names = [...Object.keys(model.durations), 'rest'];
  const durations = names.map((_, place) => runs.map((run) => durationOf(run, place)));
  return {
    name,
    levels: levelsOf((level, row) => estimate(column(runs, level, row))),
    durations: Object.fromEntries(names.map((duration, place) => [duration, waiting(durations[place]!)])),
    difference: other && {
      from: other.name,
      levels: levelsOf((level, row) => estimateDifference(column(runs, level, row), column(other.runs, level, row))),
      durations: Object.fromEntries(
        names.map((duration, place) => [
          duration,
          estimateDifference(
            durations[place]!.map(({ time }) => time),
            other.runs.map((run) => durationOf(run, place).time),
          ),
        ]),
      ),
    },
  };
}

/** The durations of the model, then the periods until rest. */
function durationOf(run: Run, place: number): Duration {
  return run.durations[place] ?? { time: run.periods, happened: run.end === 'rest' };
}

function checkExperiment(model: Model, { arms, replications }: Experiment): void {
  const { least, most, precision } = replications;
  if (arms.length === 0) throw new RangeError('an experiment has at least one arm');
  for (const { name, beside = 0 } of arms) {
    if (arms[beside] === undefined) throw new RangeError(`${name} is compared with arm ${beside}, which is not there`);
  }
  if (!Number.isInteger(least) || least < 2) throw new RangeError(`least must be a whole number from 2, not ${least}`);
  if (!Number.isInteger(most) || most < least) {
    throw new RangeError(`most must be a whole number from ${least} (least), not ${most}`);
  }
  for (const { measure, half } of precision) {
    if (!Object.hasOwn(model.levels, measure)) {
      throw new RangeError(
        `${model.name} measures ${Object.keys(model.levels).join(', ')}; "${measure}" is none of them`,
      );
    }
    if (!(half > 0)) throw new RangeError(`half of an interval must be a number above 0, not ${half}`);
  }
}
