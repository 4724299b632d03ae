import { expect, test } from 'vitest';
import { figure1 } from '../../../src/algorithms/learning/index.ts';
import { compare, runHere } from './cells.ts';
import { equilibrium, literal, turbulence, turnover } from './march-tables.ts';

test.each([
  ['what is known at equilibrium', equilibrium],
  ['the literal text', literal],
  ['turnover, after 20 periods', turnover],
  ['a turbulent world, with and without turnover', turbulence],
])('March 1991: %s', { timeout: 600_000 }, async (_, cells) => {
  const { probability, off } = await compare('march-1991', cells, 6000, 100);
  expect(probability, off).toBeGreaterThan(0.01);
});

test('March 1991: the printed figure 1', { timeout: 600_000 }, async () => {
  const { chiSquare, freedom, probability } = await figure1(5000, 1, runHere);
  expect(freedom).toBe(27);
  expect(probability, `chi-square ${chiSquare}`).toBeGreaterThan(0.01);
});
