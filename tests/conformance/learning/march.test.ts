import { expect, test } from 'vitest';
import { figure1 } from '../../../src/algorithms/learning/index.ts';
import { compare, runArm, runHere } from './cells.ts';
import { equilibrium, literal, turbulence, turnover } from './march-tables.ts';

/** The long test beside this compares every cell, with twenty times the runs. */
test('a corner of each table of March 1991, with few runs', async () => {
  const some = [equilibrium[0], equilibrium[17], literal[4], turnover[10], turnover[1], turbulence[5]];
  const cells = some.filter((cell) => cell !== undefined);
  const { probability, off } = await compare('march-1991', cells, 300, 7);
  expect(probability, off).toBeGreaterThan(0.01);
});

test('the comparison notices a wrong rule: the literal text is far from the printed figure', async () => {
  const cells = equilibrium.filter((_, place) => place % 8 === 0);
  const wrong = cells.map((cell) => ({ ...cell, parameters: { ...cell.parameters, rules: 'literal' } }));
  expect((await compare('march-1991', wrong, 100, 7)).probability).toBeLessThan(1e-6);
});

test('figure 1 as printed, with as many runs as the paper had', async () => {
  const { points, chiSquare, freedom, probability } = await figure1(80, 1991, runHere);
  expect(points).toHaveLength(27);
  expect(freedom).toBe(27);
  expect(probability).toBeGreaterThan(0.01);
  expect(chiSquare).toBeCloseTo(
    points.reduce((sum, { z }) => sum + z * z, 0),
    10,
  );
});

test('a mixture of slow and fast learners knows more than people who all learn at the mean of their rates (figure 2)', async () => {
  const level = async (parameters: Record<string, number>) =>
    (await runArm('march-1991', { parameters }, 300, 11)).levels.code?.[0];
  const alike = await level({ socialization: 0.5 });
  const mixed = await level({ socialization: 0.1, fastSocialization: 0.9, fastShare: 0.5 });
  const apart = (mixed?.mean.value ?? 0) - (alike?.mean.value ?? 0);
  expect(apart).toBeGreaterThan(3 * Math.hypot(alike?.error.value ?? 1, mixed?.error.value ?? 1));
});

test('turnover helps only where people are socialized fast, with a top between .1 and .5 (figure 4)', async () => {
  const after = async (socialization: number, leaving: number) =>
    (await runArm('march-1991', { parameters: { socialization, turnover: leaving }, horizon: 20 }, 300, 13)).levels
      .code?.[0]?.mean.value ?? Number.NaN;
  expect(await after(0.1, 0.3)).toBeLessThan((await after(0.1, 0)) - 0.05);
  const top = await after(0.9, 0.3);
  expect(top).toBeGreaterThan((await after(0.9, 0)) + 0.05);
  expect(top).toBeGreaterThan((await after(0.9, 0.9)) + 0.05);
});
