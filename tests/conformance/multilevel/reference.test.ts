import { describe, expect, test } from 'vitest';
import {
  answersOf,
  covariances,
  criticalAgreement,
  cronbachAlpha,
  exactAgreement,
  groupAgreement,
  groupMoments,
  intraclassCorrelation,
  mcdonaldOmega,
  nullProbabilities,
  oneWayAnova,
  personScores,
  rStarWg,
  rwg,
  varianceComponents,
} from '../../../src/algorithms/multilevel/index.ts';
import { isThere, WHY } from '../../reference.ts';
import { groupsOf, isNear, numbers, type Row, reference, rowsOf } from './read.ts';

const LEAD = ['AF06', 'AF07', 'AP12', 'AP17', 'AP33', 'AP34', 'AS14', 'AS15', 'AS16', 'AS17', 'AS28'];
const bhr = (columns: readonly string[]) => {
  const rows = rowsOf(reference('multilevel/bhr2000.csv'));
  const { names, groups } = groupsOf(rows, (row) => row.GRP!);
  return {
    names,
    answers: answersOf(
      columns.map((column) => numbers(rows, column)),
      groups,
      names.length,
    ),
  };
};

describe.skipIf(!isThere)(`numbers of the reference folder${WHY}`, () => {
  test('analysis of variance, ICC and REML of bhr2000', () => {
    for (const row of rowsOf(reference('multilevel/expected_anova_icc.csv'))) {
      const name = row.variable!.replace('bhr2000.', '');
      const { answers } = bhr(name === 'LEAD_mean11' ? LEAD : [name]);
      const moments = groupMoments(personScores(answers, 'listwise'), answers.groups, answers.groupCount);
      const anova = oneWayAnova(moments);
      const components = varianceComponents(moments);
      const icc = intraclassCorrelation(anova, components);
      const closed: [string, number | null][] = [
        ['N', anova.people],
        ['J', anova.groups],
        ['dfB', anova.freedomBetween],
        ['dfW', anova.freedomWithin],
        ['SSB', anova.squaresBetween],
        ['SSW', anova.squaresWithin],
        ['MSB', anova.meanSquareBetween.value],
        ['MSW', anova.meanSquareWithin.value],
        ['F', anova.f.value],
        ['nbar', anova.meanSize.value],
        ['n0', anova.n0.value],
        ['eta2', anova.etaSquared.value],
        ['ICC1_bliese', icc.icc1.meanSize.value],
        ['ICC2_bliese', icc.icc2.meanSize.value],
        ['ICC1_n0', icc.icc1.n0.value],
      ];
      for (const [column, found] of closed)
        expect(isNear(found, Number(row[column]), 1e-9), `${name} ${column} ${found}`).toBe(true);
      expect(anova.p.value! / Number(row.p) - 1, `${name} p`).toBeCloseTo(0, 9);
      const found = components.found!;
      for (const [column, value] of [
        ['reml_tau00', found.between],
        ['reml_sigma2', found.within],
        ['reml_ICC', found.icc.value],
      ] as const) {
        expect(isNear(value, Number(row[column]), 1e-6), `${name} ${column} ${value}`).toBe(true);
      }
    }
  });

  const agreementOf = (
    file: string,
    columns: readonly string[],
    of: Record<string, (found: ReturnType<typeof groupAgreement>[number]) => number | null>,
  ) => {
    const { names, answers } = bhr(columns);
    const found = groupAgreement(answers, { low: 1, high: 5 }, 'listwise');
    const rows = rowsOf(reference(file));
    expect(rows).toHaveLength(names.length);
    for (const row of rows) {
      const group = found[names.indexOf(row.grpid!)]!;
      expect(group.size).toBe(Number(row.gsize));
      for (const [column, value] of Object.entries(of)) {
        expect(isNear(value(group), Number(row[column]), 1e-9), `${file} ${row.grpid} ${column} ${value(group)}`).toBe(
          true,
        );
      }
    }
  };

  test('agreement within every group of bhr2000, one item and eleven', () => {
    for (const item of ['AP12', 'RELIG']) {
      agreementOf(`multilevel/expected_bhr2000_${item}_rwg.csv`, [item], {
        rwg: (found) => rwg(found, 2).value,
        ad_mean: (found) => found.adMean.value,
        ad_median: (found) => found.adMedian.value,
      });
    }
    agreementOf('multilevel/expected_bhr2000_lead11_agreement.csv', LEAD, {
      rwg_j: (found) => rwg(found, 2).value,
      rwg_j_lindell: (found) => rStarWg(found, 2).value,
      ad_mean: (found) => found.adMean.value,
      ad_median: (found) => found.adMedian.value,
      a_wg: (found) => found.awg.value,
    });
  });

  test('cohesion, with missing answers, listwise and pairwise', () => {
    const rows = rowsOf(reference('multilevel/cohesion.csv'));
    const { names, groups } = groupsOf(rows, (row) => `${row.UNIT} ${row.PLATOON}`);
    const columns = Object.keys(rows[0]!).filter((column) => column.startsWith('COH'));
    const answers = answersOf(
      columns.map((column) => numbers(rows, column)),
      groups,
    );
    const scale = { low: 1, high: 5 };
    const compare = (
      file: string,
      missing: 'listwise' | 'pairwise',
      check: (row: Row, found: ReturnType<typeof groupAgreement>[number]) => void,
    ) => {
      const found = groupAgreement(answers, scale, missing);
      const expected = rowsOf(reference(file));
      expect(expected.map((row) => row.grpid)).toEqual(names);
      for (const row of expected) check(row, found[names.indexOf(row.grpid!)]!);
    };
    compare('multilevel/expected_cohesion_listwise_v2.7.csv', 'listwise', (row, found) => {
      expect(found.size).toBe(Number(row.gsize));
      expect(rwg(found, 2).value).toBeCloseTo(Number(row['rwg.j']), 10);
      expect(found.adMean.value).toBeCloseTo(Number(row.AD), 10);
    });
    compare('multilevel/expected_cohesion_pairwise_v2.8.csv', 'pairwise', (row, found) => {
      expect(rwg(found, 2).value).toBeCloseTo(Number(row.rwg_j), 10);
    });
  });

  interface Reliability {
    scale: string;
    items: string[];
    n: number;
    alpha_raw: number;
    alpha_std: number;
    mean_r: number;
    ml_lambda: number[];
    ml_theta: number[];
    omega_ml_1factor: number;
    chisq: number;
    df: number;
  }

  test('alpha, omega, loadings and fit', () => {
    for (const expected of JSON.parse(reference('reliability/expected_reliability.json')) as Reliability[]) {
      const file = expected.scale.startsWith('bhr2000') ? 'multilevel/bhr2000.csv' : 'reliability/attitude.csv';
      const rows = rowsOf(reference(file));
      const together = covariances(
        expected.items.map((item) => numbers(rows, item)),
        'listwise',
      );
      const [alpha, omega] = [cronbachAlpha(together), mcdonaldOmega(together)];
      expect(alpha.people).toBe(expected.n);
      expect(alpha.alpha.value).toBeCloseTo(expected.alpha_raw, 10);
      expect(alpha.standardized.value).toBeCloseTo(expected.alpha_std, 10);
      expect(alpha.meanCorrelation.value).toBeCloseTo(expected.mean_r, 10);
      expect(isNear(omega.omega.value, expected.omega_ml_1factor, 1e-6)).toBe(true);
      expect(omega.freedom).toBe(expected.df);
      expect(isNear(omega.chiSquare.value, expected.chisq, 1e-6)).toBe(true);
      for (const item of expected.items.keys()) {
        // Where the reference's own search stopped: its loadings are good to five digits.
        expect(isNear(omega.loadings![item], expected.ml_lambda[item]!, 2e-6), `${expected.scale} ${item}`).toBe(true);
        expect(isNear(omega.uniquenesses![item], expected.ml_theta[item]!, 1e-5), `${expected.scale} ${item}`).toBe(
          true,
        );
      }
    }
  });

  test('critical values by chance, exactly', () => {
    const expected = JSON.parse(reference('reliability/exact_agreement_null.json')) as Record<
      'rwg_p05' | 'ad_p05',
      { n: number; A: number; critical: number; p: number }[]
    >;
    for (const [key, statistic] of [
      ['rwg_p05', 'rwg'],
      ['ad_p05', 'adMean'],
    ] as const) {
      for (const { n, A, critical, p } of expected[key]) {
        const group = { people: n, items: 1, probabilities: nullProbabilities('uniform', A) };
        const found = criticalAgreement(exactAgreement(statistic, group), 0.05);
        expect(found.critical.value).toBeCloseTo(critical, 12);
        // 837 / 7^5 and the like: the reference's own sums are off from the tenth digit on.
        expect(Math.abs(found.p.value! - p)).toBeLessThan(1e-9);
      }
    }
  });
});
