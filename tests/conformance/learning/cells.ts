import {
  checkValues,
  type Experiment,
  type ExperimentResult,
  modelNamed,
  type Run,
  type RunMany,
  runExperiment,
  runJob,
} from '../../../src/algorithms/learning/index.ts';
import { chiSquareAbove } from '../../../src/algorithms/statistics/distributions.ts';

/** A number somebody else found, and how sure it is. */
export interface Cell {
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The level that is compared, and when; no period: at the end. */
  readonly level: string;
  readonly at?: number;
  readonly horizon?: number;
  readonly expected: number;
  readonly error: number;
}

export const runHere: RunMany = async (jobs) => jobs.map((job): Run[] => runJob(job));

/** One arm of a model on the chance of this seed. */
export async function runArm(
  name: string,
  { parameters, at, horizon = 100_000 }: Pick<Cell, 'parameters' | 'at' | 'horizon'>,
  runs: number,
  seed: number,
): Promise<ExperimentResult['arms'][0]> {
  const model = modelNamed(name);
  if (!model) throw new Error(`no model ${name}`);
  const { values, breaches } = checkValues(model, parameters);
  if (breaches.length > 0) throw new Error(JSON.stringify(breaches));
  const experiment: Experiment = {
    seed,
    watch: { horizon, at: at === undefined ? [] : [at] },
    replications: { least: runs, most: runs, precision: [] },
    arms: [{ name: 'cell', values }],
  };
  const [arm] = (await runExperiment(model, experiment, runHere)).arms;
  if (!arm) throw new Error('no arm');
  return arm;
}

/**
 * The joint chi-square of our cells against those expected, each with the errors of both. Every cell has chance of its own, so that
 * what is summed is independent.
 */
export async function compare(model: string, cells: readonly Cell[], runs: number, seed: number) {
  let chiSquare = 0;
  const off: string[] = [];
  for (const [place, cell] of cells.entries()) {
    const arm = await runArm(model, cell, runs, seed + place);
    const found = arm.levels[cell.level]?.[0];
    const z = ((found?.mean.value ?? Number.NaN) - cell.expected) / Math.hypot(found?.error.value ?? 0, cell.error);
    chiSquare += z * z;
    off.push(
      `${JSON.stringify(cell.parameters)}: ${found?.mean.value?.toFixed(4)} for ${cell.expected}, z ${z.toFixed(2)}`,
    );
  }
  return { chiSquare, probability: chiSquareAbove(chiSquare, cells.length), off: off.join('\n') };
}
