import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../../random/random.ts';
import { runExperiment } from '../engine/experiment.ts';
import { checkValues, PURPOSES, type Streams } from '../model.ts';
import { runJob } from '../run-job.ts';
import { boundaryRehearsal } from './model.ts';
import { noticed, type RehearsalValues, STANDING_ARMS } from './parameters.ts';
import { RehearsalPlain } from './plain.oracle.ts';
import { RehearsalPlanes } from './planes.ts';
import { Readings } from './readings.ts';
import { Signals } from './signals.ts';

const BASE = checkValues(boundaryRehearsal, {}).values as RehearsalValues;
const streamsOf =
  (seed: number): Streams =>
  (purpose) =>
    randomFrom(seed, PURPOSES.indexOf(purpose));

const chance = fc.oneof(fc.constantFrom(0, 1, 0.3), fc.double({ min: 0, max: 1, noNaN: true }));
const values: fc.Arbitrary<RehearsalValues> = fc.record({
  contact: fc.constantFrom('porous', 'sameRate', 'sameVolume', 'closed'),
  functions: fc.integer({ min: 1, max: 4 }),
  size: fc.integer({ min: 1, max: 6 }),
  dimensions: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(32, 64, 65)),
  attending: fc.constantFrom('wide', 'narrow'),
  attention: fc.constantFrom(1, 0.5),
  narrowAttention: fc.constantFrom(0, 0.33),
  signals: fc.integer({ min: 0, max: 3 }),
  accuracy: chance,
  performance: fc.constantFrom('visible', 'hidden'),
  learning: chance,
  rewiring: chance,
  trust: chance,
  turnover: fc.constantFrom(0, 0, 0.1, 1),
  turbulence: fc.constantFrom(0, 0, 0.02, 1),
  codeLearning: fc.constantFrom(0, 0, 0.5, 1),
  socialization: chance,
  shock: fc.integer({ min: 0, max: 8 }),
  shockShare: fc.constantFrom(0, 0.5, 1),
  settling: fc.integer({ min: 0, max: 9 }),
});

test('in planes and belief by belief, the same random bits give the same life', () => {
  fc.assert(
    fc.property(values, fc.nat(1e6), (drawn, seed) => {
      const planes = new RehearsalPlanes(drawn, streamsOf(seed));
      const plain = new RehearsalPlain(drawn, streamsOf(seed));
      for (let period = 0; period <= 12; period += 1) {
        const seen = plain.levels();
        for (const [index, level] of planes.levels().entries()) {
          if (level === null) expect(seen[index]).toBeNull();
          else expect(level).toBeCloseTo(seen[index]!, 12);
        }
        expect(planes.durations()).toEqual(plain.durations());
        planes.step();
        plain.step();
      }
    }),
    { numRuns: 150 },
  );
});

const after = (periods: number, parts: Partial<RehearsalValues>, seed = 1) => {
  const rehearsal = new RehearsalPlanes({ ...BASE, ...parts }, streamsOf(seed));
  for (let period = 0; period < periods; period += 1) rehearsal.step();
  return rehearsal;
};

test('right signals alone make everybody know all; wrong ones make all believe the opposite, and so in the mirror', () => {
  const alone = { turbulence: 0, learning: 0, settling: 0 };
  const right = after(2000, { ...alone, accuracy: 1 }).levels();
  const wrong = after(2000, { ...alone, accuracy: 0 }).levels();
  expect(right.slice(0, 2)).toEqual([1, 1]);
  expect(wrong.slice(0, 2)).toEqual([-1, -1]);
  expect(right[4]).toBe(0);
});

test('where nobody hears anything and nobody learns, nobody changes: closed, unattentive, or nothing to hear', () => {
  const still = { turbulence: 0, learning: 0 };
  const start = after(0, still).levels().slice(0, 2);
  for (const parts of [
    { contact: 'closed' },
    { signals: 0 },
    { attention: 0 },
    { attending: 'narrow', narrowAttention: 0 },
  ] as const) {
    expect(
      after(50, { ...still, ...parts })
        .levels()
        .slice(0, 2),
    ).toEqual(start);
  }
});

test('one function is porous and boundary alike; one person is an organization, too', () => {
  const one = (contact: RehearsalValues['contact']) => after(30, { functions: 1, contact }).levels();
  expect(one('sameRate')).toEqual(one('porous'));
  expect(one('sameVolume')).toEqual(one('porous'));
  const alone = after(250, { functions: 1, size: 1, dimensions: 1 }).levels();
  expect(alone[2]).toBe(alone[3]);
  expect(after(1, {}).levels()[2]).toBeNull();
});

test('arms meet the same signals, and narrow attention notices part of what wide does', () => {
  const heard = (parts: Partial<RehearsalValues>) => {
    const said: string[] = [];
    const signals = new Signals({ ...BASE, ...parts }, randomFrom(5));
    for (let period = 0; period < 20; period += 1) {
      signals.draw((person, dimension, right) => said.push(`${period} ${person} ${dimension} ${right}`));
    }
    return said;
  };
  const [porous, rate, volume] = (['porous', 'sameRate', 'sameVolume'] as const).map((contact) => heard({ contact }));
  expect(porous).toHaveLength(20 * 50);
  expect(rate).toHaveLength(20 * 10);
  expect(volume).toHaveLength(20 * 50);
  expect(porous!.filter((line) => Number(line.split(' ')[1]) < 10)).toEqual(rate);
  expect(volume).toEqual(expect.arrayContaining(rate!));
  expect(heard({ contact: 'closed' })).toEqual([]);
  const noticedBy = (parts: Partial<RehearsalValues>) =>
    new Set(heard({ ...parts, functions: 1, size: 40 }).map((line) => line.split(' ')[2]));
  const [wide, narrow] = [noticedBy({ attention: 0.6 }), noticedBy({ attending: 'narrow', attention: 0.6 })];
  expect([wide.size, narrow.size]).toEqual([18, noticed({ ...BASE, attending: 'narrow' })]);
  expect([...narrow].every((dimension) => wide.has(dimension))).toBe(true);
});

test('what is regained is counted from the shock; never, where there was nothing or it did not come', () => {
  const read = (shock: number, knowledge: readonly number[]) => {
    const readings = new Readings({ settling: 0, shock });
    for (const each of knowledge) readings.add(each, each);
    return readings.durations();
  };
  const [never, once] = [(time: number) => ({ time, happened: false }), (time: number) => ({ time, happened: true })];
  expect(read(2, [0.1, 0.8, 0, 0.4, 0.71, 0.72])).toEqual([once(2), once(4)]);
  expect(read(2, [0.1, 0.8, 0.3, 0.3])).toEqual([never(2), never(2)]);
  expect(read(2, [0.1, -0.2, 0, 0.3])).toEqual([never(0), never(0)]);
  expect(read(0, [0.1, 0.5])).toEqual([never(0), never(0)]);
  expect(read(9, [0.1, 0.5])).toEqual([never(0), never(0)]);
});

test('means are of the periods after settling, and of no other', () => {
  const readings = new Readings({ settling: 2, shock: 0 });
  const means = [0.1, 0.2, 0.4, 0.8].map((each) => {
    readings.add(each, -each);
    return readings.settled();
  });
  const mean = expect.closeTo(0.6, 12);
  expect(means).toEqual([
    [null, null],
    [null, null],
    [0.4, -0.4],
    [mean, expect.closeTo(-0.6, 12)],
  ]);
});

test('after a shock of nothing, nothing is to regain; of all, everything', () => {
  const shocked = (shockShare: number) => after(41, { turbulence: 0, shock: 40, shockShare, accuracy: 1 });
  expect(shocked(0).durations()[1]).toEqual({ time: 1, happened: true });
  expect(shocked(1).levels()[0]).toBeLessThan(-0.5);
});

test('where performance is hidden people conform: they agree at once, and know less', async () => {
  const { arms } = await runExperiment(
    boundaryRehearsal,
    {
      seed: 4,
      watch: { horizon: 250, at: [] },
      replications: { least: 20, most: 20, precision: [] },
      arms: [
        { name: 'visible', values: BASE },
        { name: 'hidden', values: { ...BASE, performance: 'hidden' } },
        { name: 'no trust', values: { ...BASE, trust: 0, contact: 'sameVolume' } },
      ],
    },
    async (jobs) => jobs.map(runJob),
  );
  expect(arms[1]!.difference!.levels.settled![0]!.high.value).toBeLessThan(0);
  // Without trust, what one function knows does not reach the others.
  const apart = arms[2]!.levels;
  expect(apart.settledBoundary![0]!.low.value).toBeGreaterThan(apart.settled![0]!.high.value! + 0.2);
});

test('every arm that stands sets the same parameters, to values they can have', () => {
  for (const { values: set } of STANDING_ARMS) {
    expect(Object.keys(set)).toEqual(['contact', 'attending']);
    expect(checkValues(boundaryRehearsal, set).breaches).toEqual([]);
  }
  expect(checkValues(boundaryRehearsal, { attention: 0.2 }).breaches).toMatchObject([{ field: 'narrowAttention' }]);
});
