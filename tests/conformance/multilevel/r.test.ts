import { expect, test } from 'vitest';
import {
  answersOf,
  completeAnswers,
  covariances,
  cronbachAlpha,
  describeAnswers,
  groupAgreement,
  mcdonaldOmega,
  rStarWg,
  rwg,
} from '../../../src/algorithms/multilevel/index.ts';
import { fixture, isNear, numbers, rowsOf } from './read.ts';

/** By tests/fixtures/multilevel/generate.R: R 4.2.2 with multilevel 2.7, lme4 1.1-31, psych 2.2.9. */
interface Expected {
  points: number;
  /** The groups of whom somebody answered everything, as R lists them. */
  groups: number[];
  icc1: number;
  icc2: number;
  f: number;
  p: number;
  between: number;
  within: number;
  mean: number;
  meanError: number;
  deviance: number;
  ranef: number[];
  alpha: number;
  standardized: number;
  dropped: number[];
  rest: number[];
  feldt: [number, number];
  alphaPairwise: number;
  omega: number;
  uniquenesses: number[];
  misfit: number;
  rwgj: (number | null)[];
  rStar: (number | null)[];
  adMean: (number | null)[];
  adMedian: (number | null)[];
  awg: (number | null)[];
  rwgFirst: (number | null)[];
}
const { heywood, ...sets } = JSON.parse(fixture('expected.json')) as Record<string, Expected> & {
  heywood: { correlations: number[]; uniquenesses: number[]; misfit: number };
};

const read = (name: string) => {
  const rows = rowsOf(fixture(`${name}.csv`));
  const columns = Object.keys(rows[0]!).filter((column) => column !== 'group');
  return answersOf(
    columns.map((column) => numbers(rows, column)),
    numbers(rows, 'group'),
  );
};

test.each(Object.keys(sets))('%s: unbalanced groups as R has them', (name) => {
  const expected = sets[name]!;
  const answers = read(name);
  const near = (found: number | null, wanted: number, relative: number, what: string) =>
    expect(isNear(found, wanted, relative), `${what}: ${found}, in R ${wanted}`).toBe(true);
  const { score, alpha, omega, means } = describeAnswers(answers, { missing: 'listwise' });
  near(score.icc.icc1.meanSize.value, expected.icc1, 1e-9, 'ICC(1)');
  near(score.icc.icc2.meanSize.value, expected.icc2, 1e-9, 'ICC(2)');
  near(score.anova.f.value, expected.f, 1e-9, 'F');
  near(score.anova.p.value, expected.p, 1e-9, 'p');
  const components = score.components.found!;
  near(components.between, expected.between, 1e-6, 'τ');
  near(components.within, expected.within, 1e-6, 'σ²');
  near(components.mean, expected.mean, 1e-6, 'mean');
  near(components.meanError, expected.meanError, 1e-6, 'its error');
  near(components.deviance, expected.deviance, 1e-9, 'deviance');
  for (const [place, group] of expected.groups.entries()) {
    near(means![group]!.pooled - components.mean, expected.ranef[place]!, 1e-6, `group ${group}`);
  }
  near(alpha.alpha.value, expected.alpha, 1e-9, 'alpha');
  near(alpha.standardized.value, expected.standardized, 1e-9, 'standardized alpha');
  for (const [item, { alpha: without, rest }] of alpha.dropped.entries()) {
    near(without.value, expected.dropped[item]!, 1e-9, `alpha without ${item}`);
    near(rest.value, expected.rest[item]!, 1e-9, `rest correlation of ${item}`);
  }
  near(alpha.interval!.low, expected.feldt[0], 1e-9, 'Feldt');
  near(alpha.interval!.high, expected.feldt[1], 1e-9, 'Feldt');
  near(
    cronbachAlpha(covariances(answers.items, 'pairwise')).alpha.value,
    expected.alphaPairwise,
    1e-9,
    'alpha pairwise',
  );
  near(omega.omega.value, expected.omega, 1e-6, 'omega');
  const { people } = covariances(completeAnswers(answers).items, 'listwise');
  if (omega.freedom > 0) near(omega.chiSquare.value! / people, expected.misfit, 1e-9, 'misfit');
});

test.each(Object.keys(sets))('%s: agreement as R has it', (name) => {
  const expected = sets[name]!;
  const answers = read(name);
  const variance = (expected.points ** 2 - 1) / 12;
  const scale = { low: 1, high: expected.points };
  const found = groupAgreement(answers, scale, 'listwise');
  const whole = completeAnswers(answers);
  const first = groupAgreement({ ...whole, items: whole.items.slice(0, 1) }, scale, 'listwise');
  for (const [place, group] of expected.groups.entries()) {
    const of = found[group]!;
    const compared = {
      rwgj: rwg(of, variance),
      rStar: rStarWg(of, variance),
      adMean: of.adMean,
      adMedian: of.adMedian,
      awg: of.awg,
      rwgFirst: rwg(first[group]!, variance),
    };
    for (const [statistic, { value }] of Object.entries(compared)) {
      const wanted = expected[statistic as keyof typeof compared][place]!;
      if (wanted === null) expect(value, `${statistic} of ${group}`).toBeNull();
      else expect(value, `${statistic} of ${group}`).toBeCloseTo(wanted, 10);
    }
  }
});

test('a Heywood case ends at the floor where factanal ends', () => {
  const matrix = { rows: 4, columns: 4, values: Float64Array.from(heywood.correlations) };
  const omega = mcdonaldOmega({ matrix, people: 100 });
  expect(omega.heywood).toEqual([0]);
  expect(omega.chiSquare.value! / 100).toBeCloseTo(heywood.misfit, 9);
  for (const [item, uniqueness] of heywood.uniquenesses.entries()) {
    expect(omega.uniquenesses![item]! / 0.99).toBeCloseTo(uniqueness, 5);
  }
});
