import {
  type ArmResult,
  checkValues,
  modelNamed,
  REPRODUCTIONS,
  type Reproduction,
  type Run,
  type RunMany,
  reproduce,
  runExperiment,
  runJob,
} from '../../../src/algorithms/learning/index.ts';

const runHere: RunMany = async (jobs) => jobs.map((job): Run[] => runJob(job));

export function named(name: string): Reproduction {
  const found = REPRODUCTIONS.find((each) => each.name === name);
  if (!found) throw new Error(`no reproduction ${name}`);
  return found;
}

/** Finds a reproduction again, in this thread; what is off is said line by line. */
export async function found(reproduction: Reproduction, runs: number, seed: number) {
  const { agreement, times, contest } = await reproduce(reproduction, runs, seed, runHere);
  const off = agreement.curves.flatMap(({ words, points }) =>
    points.flatMap(({ across, label, known, mean, z }) =>
      z === null ? [] : [`${words}, ${label ?? across}: ${mean.toFixed(4)} for ${known}, z ${z.toFixed(2)}`],
    ),
  );
  return { ...agreement, times, contest, off: off.join('\n') };
}

/** Some points of a reproduction, by their place among all. */
export function onlyPoints(reproduction: Reproduction, wanted: (place: number) => boolean): Reproduction {
  let place = -1;
  const curves = reproduction.curves.map(({ words, points }) => ({
    words,
    points: points.filter(() => {
      place += 1;
      return wanted(place);
    }),
  }));
  return {
    name: reproduction.name,
    model: reproduction.model,
    title: '',
    finding: '',
    source: '',
    known: '',
    runs: 2,
    curves,
  };
}

/** Arms of a model on the same chance. */
export async function runArms(
  name: string,
  arms: readonly Readonly<Record<string, unknown>>[],
  runs: number,
  seed: number,
  { horizon = 100_000, at = [] }: { horizon?: number; at?: readonly number[] } = {},
): Promise<readonly ArmResult[]> {
  const model = modelNamed(name);
  if (!model) throw new Error(`no model ${name}`);
  const checked = arms.map((parameters, index) => {
    const { values, breaches } = checkValues(model, parameters);
    if (breaches.length > 0) throw new Error(JSON.stringify(breaches));
    return { name: `arm ${index}`, values };
  });
  const replications = { least: runs, most: runs, precision: [] };
  return (await runExperiment(model, { seed, watch: { horizon, at }, replications, arms: checked }, runHere)).arms;
}
