import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../../random/random.ts';
import { PURPOSES, type Streams } from '../model.ts';
import { fastPlaces, type MarchValues } from './parameters.ts';
import { MarchPlain } from './plain.oracle.ts';
import { MarchPlanes } from './planes.ts';

const BASE: MarchValues = {
  individuals: 50,
  dimensions: 30,
  socialization: 0.1,
  fastShare: 0,
  fastSocialization: 0.9,
  codeLearning: 0.5,
  turnover: 0,
  turbulence: 0,
  rules: 'reproducing',
};
const streamsOf =
  (seed: number): Streams =>
  (purpose) =>
    randomFrom(seed, PURPOSES.indexOf(purpose));

const chance = fc.oneof(fc.constantFrom(0, 1, 0.5, 0.1), fc.double({ min: 0, max: 1, noNaN: true }));
const values = fc.record({
  individuals: fc.integer({ min: 1, max: 40 }),
  dimensions: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(32, 64, 65, 100)),
  socialization: chance,
  fastShare: fc.constantFrom(0, 0.3, 1),
  fastSocialization: chance,
  codeLearning: chance,
  turnover: fc.constantFrom(0, 0, 0.1, 1),
  turbulence: fc.constantFrom(0, 0, 0.02, 1),
  rules: fc.constantFrom('reproducing' as const, 'literal' as const),
});

test('in planes and belief by belief, the same random bits give the same life', () => {
  fc.assert(
    fc.property(values, fc.nat(1e6), (drawn, seed) => {
      const planes = new MarchPlanes(drawn, streamsOf(seed));
      const plain = new MarchPlain(drawn, streamsOf(seed));
      for (let period = 0; period <= 12; period += 1) {
        expect(planes.atRest()).toBe(plain.atRest());
        const seen = plain.levels();
        for (const [index, level] of planes.levels().entries()) {
          if (level === null) expect(seen[index]).toBeNull();
          else expect(level).toBeCloseTo(seen[index]!, 12);
        }
        planes.step();
        plain.step();
      }
    }),
    { numRuns: 150 },
  );
});

const toRest = (parts: Partial<MarchValues>, seed: number) => {
  const march = new MarchPlanes({ ...BASE, ...parts }, streamsOf(seed));
  for (let period = 0; period < 5000 && !march.atRest(); period += 1) march.step();
  return march;
};

test('at rest all hold what the code holds, and nothing moves any more', () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const march = toRest({}, seed);
    expect(march.atRest()).toBe(true);
    const before = march.levels();
    for (let period = 0; period < 20; period += 1) march.step();
    expect(march.levels()).toEqual(before);
  }
});

test('where nobody can learn, or nothing is left to learn, it rests at once; a single person is an organization, too', () => {
  const still = (parts: Partial<MarchValues>) => new MarchPlanes({ ...BASE, ...parts }, streamsOf(3)).atRest();
  expect(still({ codeLearning: 0 })).toBe(true);
  expect(still({ codeLearning: 0, turbulence: 0.1 })).toBe(false);
  expect(still({})).toBe(false);
  const alone = toRest({ individuals: 1, dimensions: 1, codeLearning: 1, socialization: 1 }, 5);
  expect(alone.atRest()).toBe(true);
  expect(alone.levels().every((level) => level === null || Math.abs(level) <= 1)).toBe(true);
});

test('fast learners have the first places, rounded to whole people; where there are none, nothing is measured', () => {
  const levelsOf = (fastShare: number) =>
    new MarchPlanes({ ...BASE, individuals: 3, fastShare }, streamsOf(4)).levels();
  expect(fastPlaces({ individuals: 3, fastShare: 0.5 })).toBe(2);
  expect(levelsOf(0)[3]).toBeNull();
  expect(levelsOf(1)[2]).toBeNull();
  const [all, , slow, fast] = levelsOf(0.5) as number[];
  expect(all).toBeCloseTo((2 * fast! + slow!) / 3, 12);
});
