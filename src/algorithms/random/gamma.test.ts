import { expect, test } from 'vitest';
import { drawGamma, drawShare } from './gamma.ts';
import { randomFrom } from './random.ts';

test('gamma draws have the moments of a gamma: mean and variance are its shape', () => {
  for (const shape of [1, 2.5, 40]) {
    const random = randomFrom(21, shape * 10);
    const draws = Array.from({ length: 40_000 }, () => drawGamma(shape, random));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean - shape)).toBeLessThan(4 * Math.sqrt(shape / draws.length));
    // The variance of a sample variance of a gamma: shape² (2 + 6 / shape) / n.
    expect(Math.abs(variance - shape)).toBeLessThan(4 * shape * Math.sqrt((2 + 6 / shape) / draws.length));
  }
  expect(() => drawGamma(0.5, randomFrom(1))).toThrow('1 or more');
});

test('a share of which nothing is known is uniform; one of eight in ten has mean 9 / 12', () => {
  const random = randomFrom(22);
  const unknown = Array.from({ length: 20_000 }, () => drawShare(0, 0, random));
  const quarters = [0, 0, 0, 0];
  for (const share of unknown) quarters[Math.floor(4 * share)]! += 1;
  for (const count of quarters) expect(Math.abs(count - 5_000)).toBeLessThan(250);
  const known = Array.from({ length: 20_000 }, () => drawShare(8, 10, random));
  expect(Math.abs(known.reduce((sum, share) => sum + share, 0) / 20_000 - 0.75)).toBeLessThan(0.004);
});
