import { expect, test } from 'vitest';
import { matrixOf } from '../matrices/matrix.ts';
import { randomFrom } from '../random/random.ts';
import { groupAgreement } from './agreement.ts';
import { everyAnswer } from './agreement-by-chance.oracle.ts';
import { criticalAgreement, exactAgreement, probabilityByChance, simulatedAgreement } from './agreement-by-chance.ts';
import { answersOf } from './answers.ts';
import { nullProbabilities } from './null-distributions.ts';
import { powerOfDistribution } from './power-of-distribution.ts';
import { rStarWg, rwg } from './rwg.ts';

const SKEWED = [0.1, 0.2, 0.7];

test.each([
  ['rwg', 4, 1],
  ['rwg', 3, 2],
  ['adMean', 5, 1],
  ['adMean', 3, 2],
  ['adMedian', 4, 2],
  ['rStarWg', 3, 2],
  ['awg', 5, 1],
] as const)('%s of %i people on %i items: every list of answers, one by one', (statistic, people, items) => {
  const probabilities = SKEWED;
  const nullVariance = 0.1 * 1.6 ** 2 + 0.2 * 0.6 ** 2 + 0.7 * 0.4 ** 2;
  const lists = everyAnswer(people, items, probabilities, (columns) => {
    const answers = answersOf(
      columns,
      columns[0]!.map(() => 0),
    );
    const found = groupAgreement(answers, { low: 1, high: 3 }, 'listwise')[0]!;
    if (statistic === 'rwg') return rwg(found, nullVariance).value!;
    return (statistic === 'rStarWg' ? rStarWg(found, nullVariance).value : found[statistic].value) ?? Number.NaN;
  });
  const chance = exactAgreement(statistic, { people, items, probabilities });
  const sign = statistic.startsWith('ad') ? -1 : 1;
  for (const value of lists.keys()) {
    if (value === 'NaN') continue;
    let plain = 0;
    for (const [other, probability] of lists)
      if (sign * Number(other) >= sign * Number(value) - 1e-8) plain += probability;
    expect(probabilityByChance(chance, Number(value))).toBeCloseTo(plain, 10);
  }
});

test('Dunlap, Burke & Smith-Crowe 2003: rwg of 10 people on 5 points .53 (table 2), AD of 5 people on 7 points .64 (table 3)', () => {
  const ten = exactAgreement('rwg', { people: 10, items: 1, probabilities: nullProbabilities('uniform', 5) });
  expect(criticalAgreement(ten).critical.value).toBeCloseTo(0.53, 2);
  const five = exactAgreement('adMean', { people: 5, items: 1, probabilities: nullProbabilities('uniform', 7) });
  expect(criticalAgreement(five).critical.value).toBeCloseTo(0.64, 10);
});

test('simulated ends where exact is, also for several items and skewed answers', () => {
  for (const [items, name] of [
    [1, 'uniform'],
    [4, 'moderateSkew'],
  ] as const) {
    const group = { people: 7, items, probabilities: nullProbabilities(name, 5) };
    const [exact, simulated] = [
      exactAgreement('adMean', group),
      simulatedAgreement('adMean', group, randomFrom(items), 20_000),
    ];
    for (const at of [0.5, 0.7, 0.9]) {
      // Four standard errors of a share among 20,000.
      expect(Math.abs(probabilityByChance(simulated, at) - probabilityByChance(exact, at))).toBeLessThan(0.0142);
    }
  }
});

test('a_wg simulated ends where exact is', () => {
  const group = { people: 6, items: 1, probabilities: nullProbabilities('slightSkew', 5) };
  const [exact, simulated] = [exactAgreement('awg', group), simulatedAgreement('awg', group, randomFrom(3), 20_000)];
  for (const at of [0.3, 0.6, 0.9]) {
    expect(Math.abs(probabilityByChance(simulated, at) - probabilityByChance(exact, at))).toBeLessThan(0.0142);
  }
});

test('items that go together, as R simulates them', () => {
  const correlations = matrixOf(
    Array.from({ length: 4 }, (_, i) => Array.from({ length: 4 }, (_, j) => (i === j ? 1 : 0.5))),
  );
  const group = { people: 8, items: 4, probabilities: nullProbabilities('uniform', 5) };
  const chance = simulatedAgreement('rwg', group, randomFrom(8), 20_000, correlations);
  // The 94th to the 96th percentile of rwg.j.sim(8, nresp = 5, itemcors = .5, nrep = 20000), seed 1; R 4.2.2, multilevel 2.7.
  const { value } = criticalAgreement(chance).critical;
  expect(value).toBeGreaterThan(0.6522);
  expect(value).toBeLessThan(0.6876);
});

test('too few to agree beyond chance; more than can be looked at; what is no group', () => {
  const two = exactAgreement('rwg', { people: 2, items: 1, probabilities: nullProbabilities('uniform', 5) });
  expect(criticalAgreement(two).critical.reason).toBe('too-few-values');
  const group = { people: 200, items: 1, probabilities: nullProbabilities('uniform', 7) };
  expect(() => exactAgreement('rwg', group)).toThrow('use simulatedAgreement');
  expect(() => exactAgreement('awg', { people: 5, items: 2, probabilities: [0.5, 0.5] })).toThrow(
    'use simulatedAgreement',
  );
  expect(() => exactAgreement('rwg', { ...group, people: 1 })).toThrow('2 or more, not 1');
  expect(() => exactAgreement('rwg', { ...group, items: 0 })).toThrow('1 or more, not 0');
  expect(() => exactAgreement('rwg', { ...group, probabilities: [0.5, 0.4] })).toThrow('1 together');
  expect(() =>
    simulatedAgreement(
      'rwg',
      group,
      randomFrom(1),
      1,
      matrixOf([
        [1, 0],
        [0, 1],
      ]),
    ),
  ).toThrow('1 by 1');
});

test('a sum of independent copies: the transform gives what adding up one by one gives', () => {
  const one = Float64Array.of(0.1, 0, 0.25, 0.65);
  let plain = Float64Array.of(1);
  for (let time = 0; time < 7; time += 1) {
    const next = new Float64Array(plain.length + 3);
    for (const [i, p] of plain.entries()) for (const [j, q] of one.entries()) next[i + j]! += p * q;
    plain = next;
  }
  const fast = powerOfDistribution(one, 7);
  for (const [place, probability] of plain.entries()) expect(fast[place]).toBeCloseTo(probability, 13);
});
