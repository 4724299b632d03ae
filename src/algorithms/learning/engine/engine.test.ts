import { expect, test } from 'vitest';
import { type Model, PURPOSES } from '../model.ts';
import { estimate, estimateDifference } from './estimate.ts';
import { type Experiment, type Job, type RunMany, runExperiment, stops } from './experiment.ts';
import { liveThrough, type Run } from './live.ts';

/** A walk that rests at `goal`; `drift` is what arms differ in. */
const walk: Model = {
  name: 'walk',
  title: 'A walk',
  question: 'How far does a walk come?',
  source: 'none',
  parameters: {},
  levels: { place: { meaning: 'where it is', unit: 'steps' } },
  durations: { third: { meaning: 'until it was at 3', unit: 'periods' } },
  standingArms: [],
  breaches: () => [],
  begin: ({ drift, goal }, streams) => {
    const [world, learning] = [streams('world'), streams('learning')];
    let [place, period, third] = [0, 0, 0];
    return {
      step: () => {
        period += 1;
        place += (world.chance(0.5) ? 1 : 0) + (learning.chance(Number(drift)) ? 1 : 0);
        if (place >= 3 && third === 0) third = period;
      },
      atRest: () => place >= Number(goal),
      levels: () => [place],
      durations: () => [{ time: third || period, happened: third > 0 }],
    };
  },
};

const runJob = ({ values, seed, first, count, watch }: Job): Run[] =>
  Array.from({ length: count }, (_, index) => liveThrough(walk, values, seed, first + index, watch));
const inOrder: RunMany = async (jobs) => jobs.map(runJob);
const backwards: RunMany = async (jobs) => [...jobs].reverse().map(runJob).reverse();
const oneByOne: RunMany = async (jobs) =>
  jobs.map((job) =>
    Array.from({ length: job.count }, (_, index) => runJob({ ...job, first: job.first + index, count: 1 })[0]!),
  );

const experiment = (parts: Partial<Experiment> = {}): Experiment => ({
  seed: 5,
  watch: { horizon: 8, at: [2, 4] },
  replications: { least: 50, most: 50, precision: [] },
  arms: [
    { name: 'slow', values: { drift: 0.2, goal: 99 } },
    { name: 'fast', values: { drift: 0.4, goal: 99 } },
  ],
  ...parts,
});

test('the same to the last bit whoever runs the jobs, in whatever order', async () => {
  const wish = experiment({
    replications: { least: 10, most: 500, precision: [{ measure: 'place', half: 0.2, of: 'arms' }] },
  });
  const expected = await runExperiment(walk, wish, inOrder);
  expect(await runExperiment(walk, wish, backwards)).toEqual(expected);
  expect(await runExperiment(walk, wish, oneByOne)).toEqual(expected);
  expect(expected.precise).toBe(true);
  expect(expected.replications).toBeGreaterThan(50);
});

test('replications go on until every interval is narrow, or to the most there may be', async () => {
  const asked = (half: number, of: 'arms' | 'differences', most = 90) =>
    runExperiment(
      walk,
      experiment({ replications: { least: 20, most, precision: [{ measure: 'place', half, of }] } }),
      inOrder,
    );
  expect(await asked(9, 'arms')).toMatchObject({ replications: 20, precise: true });
  expect(await asked(0.01, 'arms')).toMatchObject({ replications: 90, precise: false });
  // Wide at the stop before, narrow where it stopped.
  for (const of of ['arms', 'differences'] as const) {
    const { replications, arms } = await asked(0.35, of, 500);
    const widest = (results: typeof arms) =>
      Math.max(
        ...results.flatMap(({ levels, difference }) =>
          ((of === 'arms' ? levels : difference?.levels)?.place ?? []).map(({ low, mean }) => mean.value! - low.value!),
        ),
      );
    const before = stops({ least: 20, most: 500 })
      .filter((stop) => stop < replications)
      .at(-1)!;
    const fixed = { least: before, most: before, precision: [] };
    expect(widest(arms)).toBeLessThanOrEqual(0.35);
    expect(widest((await runExperiment(walk, experiment({ replications: fixed }), inOrder)).arms)).toBeGreaterThan(
      0.35,
    );
  }
});

test('arms meet the same chance: what they share falls out of their difference', async () => {
  const { arms } = await runExperiment(
    walk,
    experiment({ replications: { least: 400, most: 400, precision: [] } }),
    inOrder,
  );
  const [slow, fast] = arms as [(typeof arms)[0], (typeof arms)[0]];
  const last = fast.difference!.levels.place!.at(-1)!;
  const unpaired = Math.hypot(slow.levels.place!.at(-1)!.error.value!, fast.levels.place!.at(-1)!.error.value!);
  expect(last.mean.value).toBeCloseTo(
    fast.levels.place!.at(-1)!.mean.value! - slow.levels.place!.at(-1)!.mean.value!,
    12,
  );
  expect(last.error.value!).toBeLessThan(0.6 * unpaired);
  expect(slow.difference).toBeNull();
  const [earlier, later] = [fast.durations.third!.withinHorizon, slow.durations.third!.withinHorizon];
  expect(fast.difference!.durations.third!.mean.value).toBeCloseTo(earlier.mean.value! - later.mean.value!, 12);
  expect(earlier.mean.value).toBeLessThan(later.mean.value!);
});

test('an arm is compared with the first, or with the one it names', async () => {
  const arm = (name: string, drift: number) => ({ name, values: { drift, goal: 99 } });
  const [slow, fast, other] = [arm('slow', 0.2), arm('fast', 0.4), arm('other', 0.6)];
  const wish = experiment({ arms: [slow, fast, { ...other, beside: 1 }] });
  const { arms } = await runExperiment(walk, wish, inOrder);
  expect(arms.map(({ difference }) => difference?.from)).toEqual([undefined, 'slow', 'fast']);
  const lastOf = (arm: number) => arms[arm]!.levels.place!.at(-1)!.mean.value!;
  expect(arms[2]!.difference!.levels.place!.at(-1)!.mean.value).toBeCloseTo(lastOf(2) - lastOf(1), 12);
  await expect(runExperiment(walk, experiment({ arms: [slow, { ...other, beside: 2 }] }), inOrder)).rejects.toThrow(
    'other is compared with arm 2, which is not there',
  );
});

test('every purpose of every replication has a stream of its own', () => {
  const firsts = new Set<number>();
  const begin: Model['begin'] = (_, streams) => {
    for (const purpose of PURPOSES) firsts.add(streams(purpose).unit());
    return { step: () => {}, atRest: () => true, levels: () => [0], durations: () => [] };
  };
  for (let replication = 0; replication < 20; replication += 1) {
    liveThrough({ ...walk, begin }, {}, 1, replication, { horizon: 0, at: [] });
  }
  expect(firsts.size).toBe(20 * PURPOSES.length);
});

test('a run stops where nothing changes any more, and says what came first', async () => {
  const rested = liveThrough(walk, { drift: 1, goal: 2 }, 1, 0, { horizon: 50, at: [0, 1, 40] });
  expect(rested.end).toBe('rest');
  expect(rested.periods).toBeLessThanOrEqual(2);
  expect(rested.levels[2]).toEqual(rested.levels[3]);
  expect(rested.levels[0]).toEqual([0]);
  const { arms } = await runExperiment(
    walk,
    experiment({ arms: [{ name: 'far', values: { drift: 0, goal: 99 } }] }),
    inOrder,
  );
  const { rest, third } = arms[0]!.durations;
  expect(rest).toMatchObject({ count: 50, happened: 0, median: null });
  expect(third).toMatchObject({ count: 50, low: expect.any(Number) });
});

test('what is no watch, no level and no number of replications is refused', async () => {
  const watched = (horizon: number, at: number[]) => () => liveThrough(walk, {}, 1, 0, { horizon, at });
  expect(watched(-1, [])).toThrow('the horizon must be');
  expect(watched(5, [3, 2])).toThrow('not 2');
  expect(watched(5, [6])).toThrow('from 0 to 5');
  const begin: Model['begin'] = () => ({
    step() {},
    atRest: () => true,
    levels: () => [Number.NaN],
    durations: () => [],
  });
  expect(() => liveThrough({ ...walk, begin }, {}, 1, 0, { horizon: 1, at: [] })).toThrow('walk measured place as NaN');
  const replications = (least: number, most: number, measure = 'place', half = 1) =>
    runExperiment(
      walk,
      experiment({ replications: { least, most, precision: [{ measure, half, of: 'arms' }] } }),
      inOrder,
    );
  await expect(replications(1, 5)).rejects.toThrow('least must be a whole number from 2, not 1');
  await expect(replications(6, 5)).rejects.toThrow('from 6 (least), not 5');
  await expect(replications(2, 5, 'height')).rejects.toThrow('"height" is none of them');
  await expect(replications(2, 5, 'place', 0)).rejects.toThrow('above 0');
  await expect(runExperiment(walk, experiment({ arms: [] }), inOrder)).rejects.toThrow('at least one arm');
});

test('an estimate is the textbook’s: mean, deviation, error and Student’s interval', () => {
  // 4.30265 is the .975 quantile of t with 2 degrees of freedom (any table).
  const { mean, deviation, error, low, high } = estimate([1, 2, 6]);
  expect([mean.value, deviation.value! ** 2, error.value! ** 2]).toEqual([
    3,
    expect.closeTo(7, 12),
    expect.closeTo(7 / 3, 12),
  ]);
  expect([low.value, high.value]).toEqual([
    expect.closeTo(3 - 4.30265 * Math.sqrt(7 / 3), 4),
    expect.closeTo(3 + 4.30265 * Math.sqrt(7 / 3), 4),
  ]);
  expect(estimate([2, 2, 2])).toMatchObject({ error: { value: 0 }, low: { value: 2 }, high: { value: 2 } });
  expect(() => estimateDifference([1, 2], [1])).toThrow('not 2 and 1');
});
