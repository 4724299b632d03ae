import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawNormal } from '../../random/draws.ts';
import { randomFrom } from '../../random/random.ts';
import type { Evidence } from './evidence.ts';
import { logLikelihoodsByText } from './mixture.oracle.ts';
import { fitMixture, type Mixture, placeIn } from './mixture.ts';

function someEvidence(count: number, size: number, seed: number): { evidence: Evidence; mixture: Mixture } {
  const random = randomFrom(seed);
  const normal = (length: number) => Float64Array.from({ length }, () => drawNormal(random));
  const positive = () => {
    const root = normal(size * size);
    return Float64Array.from({ length: size * size }, (_, at) => {
      const [row, column] = [Math.floor(at / size), at % size];
      let sum = row === column ? 0.3 : 0;
      for (let k = 0; k < size; k += 1) sum += root[row * size + k]! * root[column * size + k]!;
      return sum;
    });
  };
  const precision = new Float64Array(count * size * size);
  for (let person = 0; person < count; person += 1) precision.set(positive(), person * size * size);
  const people = Int32Array.from({ length: count }, (_, person) => person);
  return {
    evidence: { dimensions: size, people, pull: normal(count * size), precision, votes: people.map(() => 9) },
    mixture: {
      dimensions: size,
      shares: Float64Array.of(0.5, 0.3, 0.2),
      means: normal(3 * size),
      spread: positive(),
      logLikelihood: 0,
    },
  };
}

test('likelihoods are those of the textbook form', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 1e6 }), (size, seed) => {
      const { evidence, mixture } = someEvidence(6, size, seed);
      const { logLikelihoods } = placeIn(evidence, mixture);
      for (const [person, value] of logLikelihoodsByText(evidence, mixture).entries()) {
        expect(logLikelihoods[person]).toBeCloseTo(value, 7);
      }
    }),
    { numRuns: 60 },
  );
});

test('every turn of fitting makes people likelier, down to the least spread', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
      const { evidence, mixture } = someEvidence(40, 2, seed);
      const wide = { ...mixture, spread: mixture.spread.map((value) => 4 * value) };
      const reached = [1, 2, 3].map((turns) => fitMixture(evidence, wide, turns, 0).logLikelihood);
      expect(reached[1]).toBeGreaterThan(reached[0]! - 0.5);
      expect(reached[2]).toBeGreaterThan(reached[1]! - 0.5);
    }),
    { numRuns: 40 },
  );
});

test('who is known well is placed where they are, who voted nothing where people are', () => {
  const mixture = { ...someEvidence(1, 1, 1).mixture, means: Float64Array.of(-2, 0, 2), spread: Float64Array.of(0.1) };
  const evidence: Evidence = {
    dimensions: 1,
    people: Int32Array.of(0, 1),
    pull: Float64Array.of(2e4, 0),
    precision: Float64Array.of(1e4, 0),
    votes: Int32Array.of(99, 0),
  };
  const { positions, shares, covariances } = placeIn(evidence, mixture);
  expect(positions[0]).toBeCloseTo(2, 2);
  expect(shares[2]).toBeCloseTo(1, 6);
  expect(positions[1]).toBeCloseTo(0.5 * -2 + 0.2 * 2, 10);
  expect([...shares.subarray(3)].map((share) => Math.round(share * 1e6) / 1e6)).toEqual([0.5, 0.3, 0.2]);
  expect(covariances[1]).toBeGreaterThan(covariances[0]! * 100);
});
