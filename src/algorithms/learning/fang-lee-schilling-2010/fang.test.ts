import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../../random/random.ts';
import { PURPOSES, type Streams } from '../model.ts';
import type { FangValues } from './parameters.ts';
import { FangPlain } from './plain.oracle.ts';
import { FangPlanes } from './planes.ts';

const streamsOf =
  (seed: number): Streams =>
  (purpose) =>
    randomFrom(seed, PURPOSES.indexOf(purpose));

const chance = fc.oneof(fc.constantFrom(0, 1, 0.3), fc.double({ min: 0, max: 1, noNaN: true }));
const values: fc.Arbitrary<FangValues> = fc
  .record({
    groups: fc.integer({ min: 1, max: 5 }),
    size: fc.integer({ min: 1, max: 7 }),
    block: fc.constantFrom(1, 2, 3, 5, 7, 32),
    blocks: fc.integer({ min: 1, max: 9 }),
    learning: chance,
    rewiring: chance,
  })
  .map(({ blocks, ...rest }) => ({ ...rest, dimensions: rest.block * blocks }));

test('in planes and belief by belief, the same random bits give the same life', () => {
  fc.assert(
    fc.property(values, fc.nat(1e6), (drawn, seed) => {
      const planes = new FangPlanes(drawn, streamsOf(seed));
      const plain = new FangPlain(drawn, streamsOf(seed));
      for (let period = 0; period <= 12; period += 1) {
        expect(planes.atRest()).toBe(plain.atRest());
        const seen = plain.levels();
        for (const [index, level] of planes.levels().entries()) expect(level).toBeCloseTo(seen[index]!, 12);
        planes.step();
        plain.step();
      }
    }),
    { numRuns: 150 },
  );
});
