import { expect, test } from 'vitest';
import { found, named, onlyPoints, runArms } from './cells.ts';

/** The long test beside this compares every point, with twenty times the runs. */
test.each([
  ['march-1991-equilibrium', [0, 17], 300],
  ['march-1991-literal-text', [4], 300],
  ['march-1991-figure-4', [10, 1], 300],
  ['march-1991-figure-5', [5], 300],
] as const)('a corner of %s, with few runs', async (name, places, runs) => {
  const corner = onlyPoints(named(name), (place) => places.some((each) => each === place));
  const { probability, off } = await found(corner, runs, 7);
  expect(probability, off).toBeGreaterThan(0.01);
});

test('the comparison notices a wrong rule: the literal text is far from the printed figure', async () => {
  const some = onlyPoints(named('march-1991-equilibrium'), (place) => place % 8 === 0);
  const curves = some.curves.map(({ words, points }) => ({
    words,
    points: points.map((point) => ({ ...point, parameters: { ...point.parameters, rules: 'literal' } })),
  }));
  expect((await found({ ...some, curves }, 100, 7)).probability).toBeLessThan(1e-6);
});

test('figure 1 as printed, with as many runs as the paper had', async () => {
  const { curves, chiSquare, freedom, probability } = await found(named('march-1991-figure-1'), 80, 1991);
  expect(freedom).toBe(27);
  expect(probability).toBeGreaterThan(0.01);
  const scores = curves.flatMap(({ points }) => points.map(({ z }) => z ?? Number.NaN));
  expect(chiSquare).toBeCloseTo(
    scores.reduce((sum, z) => sum + z * z, 0),
    10,
  );
});

test('a mixture of slow and fast learners knows more than people who all learn at the mean of their rates (figure 2)', async () => {
  const [alike, mixed] = await runArms(
    'march-1991',
    [{ socialization: 0.5 }, { socialization: 0.1, fastSocialization: 0.9, fastShare: 0.5 }],
    300,
    11,
  );
  const [one, other] = [alike?.levels.code?.[0], mixed?.levels.code?.[0]];
  const apart = (other?.mean.value ?? 0) - (one?.mean.value ?? 0);
  expect(apart).toBeGreaterThan(3 * Math.hypot(one?.error.value ?? 1, other?.error.value ?? 1));
});

test('by period 20, which is 18 periods lived, fast learners are ahead of slow ones, and know more for having them (figure 3)', async () => {
  const rates = { socialization: 0.1, fastSocialization: 0.9 };
  const [alone, mixed] = await runArms(
    'march-1991',
    [
      { ...rates, fastShare: 1 },
      { ...rates, fastShare: 0.4 },
    ],
    600,
    17,
    { horizon: 18 },
  );
  const [fast, slow] = [mixed?.levels.fast?.[0], mixed?.levels.slow?.[0]];
  expect(fast?.low.value).toBeGreaterThan((slow?.high.value ?? 1) + 0.1);
  expect(mixed?.difference?.levels.fast?.[0]?.low.value).toBeGreaterThan(0);
  expect(alone?.levels.slow?.[0]?.count).toBe(0);
});

test('turnover helps only where people are socialized fast, with a top between .1 and .5 (figure 4)', async () => {
  const after = async (socialization: number, leaving: readonly number[]) =>
    (
      await runArms(
        'march-1991',
        leaving.map((turnover) => ({ socialization, turnover })),
        300,
        13,
        { horizon: 20 },
      )
    ).map(({ levels }) => levels.code?.[0]?.mean.value ?? Number.NaN) as [number, number, number];
  const slow = await after(0.1, [0, 0.3]);
  expect(slow[1]).toBeLessThan(slow[0] - 0.05);
  const [none, some, most] = await after(0.9, [0, 0.3, 0.9]);
  expect(some).toBeGreaterThan(none + 0.05);
  expect(some).toBeGreaterThan(most + 0.05);
});
