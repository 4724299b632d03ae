import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../random/random.ts';
import { plainKrippendorff } from './krippendorff-alpha.oracle.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { krippendorffInterval } from './krippendorff-interval.ts';

const o = Number.NaN;
/** Krippendorff 2011, Computing Krippendorff's alpha-reliability (repository.upenn.edu/asc_papers/43), section C: four observers. */
const FOUR = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, o, o, o],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, o, 3],
  [o, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, o],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, o],
];

test.each([
  ['nominal', 0.743],
  ['ordinal', 0.815],
  ['interval', 0.849],
] as const)('the four observers of Krippendorff 2011, %s', (level, printed) => {
  expect(krippendorffAlpha(FOUR, level).value).toBeCloseTo(printed, 3);
});

test('the two observers of its sections A and B', () => {
  const binary = [
    [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
    [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
  ];
  expect(krippendorffAlpha(binary, 'nominal').value).toBeCloseTo(0.095, 3);
  const names = ['aabbdcccedda', 'babbbccceddd'].map((row) => [...row].map((name) => name.charCodeAt(0)));
  expect(krippendorffAlpha(names, 'nominal').value).toBeCloseTo(0.692, 3);
});

const ratings = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 })).chain(([observers, units]) =>
  fc.array(fc.array(fc.constantFrom(1, 2, 3, 4, 7, o), { minLength: units, maxLength: units }), {
    minLength: observers,
    maxLength: observers,
  }),
);

test.each(['nominal', 'ordinal', 'interval'] as const)('%s: what the coincidence matrix gives', (level) => {
  fc.assert(
    fc.property(ratings, (rows) => {
      const alpha = krippendorffAlpha(rows, level);
      const plain = plainKrippendorff(rows, level);
      if (alpha.value === null) expect(Number.isFinite(plain)).toBe(false);
      else expect(alpha.value).toBeCloseTo(plain, 9);
    }),
  );
});

test('observers and units in another order give the same; ordinal knows ranks only, interval knows no unit', () => {
  fc.assert(
    fc.property(ratings, (rows) => {
      const turned = rows.map((row) => [...row].reverse()).reverse();
      for (const [level, change] of [
        ['nominal', (value: number) => (value * 7) % 5],
        ['ordinal', (value: number) => value ** 3],
        ['interval', (value: number) => 9 - 2 * value],
      ] as const) {
        if (level === 'nominal' && rows.flat().some((value) => value === 2 || value === 7)) continue;
        const [one, other] = [
          krippendorffAlpha(rows, level),
          krippendorffAlpha(
            turned.map((row) => row.map(change)),
            level,
          ),
        ];
        expect(other.reason).toBe(one.reason);
        if (one.value !== null) expect(other.value).toBeCloseTo(one.value, 9);
      }
    }),
  );
});

test('nothing to compare has no alpha, and says why', () => {
  expect(krippendorffAlpha([], 'nominal').reason).toBe('nothing-given');
  expect(krippendorffAlpha([[1, 2, 3]], 'ordinal').reason).toBe('too-few-values');
  expect(
    krippendorffAlpha(
      [
        [2, 2],
        [2, 2],
      ],
      'interval',
    ).reason,
  ).toBe('no-variance');
  expect(
    krippendorffAlpha(
      [
        [2, 2],
        [2, 2],
      ],
      'nominal',
    ).reason,
  ).toBe('no-variance');
  expect(() => krippendorffAlpha([[1], [1, 2]], 'nominal')).toThrow('observer 1 has 2 units, the first 1');
  expect(() => krippendorffAlpha([[1], [1 / 0]], 'nominal')).toThrow('observer 1, unit 0');
});

test.each(['nominal', 'ordinal', 'interval'] as const)(
  'the interval, %s: leaving out unit by unit, written out',
  (level) => {
    const units = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const alphaOf = (kept: readonly number[]) =>
      plainKrippendorff(
        FOUR.map((row) => kept.map((unit) => row[unit]!)),
        level,
      );
    const pseudo = units.map((left) => 11 * alphaOf(units) - 10 * alphaOf(units.filter((unit) => unit !== left)));
    const mean = pseudo.reduce((sum, value) => sum + value, 0) / 11;
    const error = Math.sqrt(pseudo.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 110);
    // Student's t, 10 degrees of freedom, 97.5 %, in any table: 2.228. The twelfth unit has one value and counts nowhere.
    const { found } = krippendorffInterval(FOUR, level);
    expect(found?.low).toBeCloseTo(mean - 2.228139 * error, 6);
    expect(found?.high).toBeCloseTo(Math.min(1, mean + 2.228139 * error), 6);
  },
);

test('an interval has no value where units say nothing of it, and says why', () => {
  expect(krippendorffInterval([], 'nominal').reason).toBe('too-few-values');
  const row = [1, 2, 3, 4];
  expect(krippendorffInterval([row, row], 'interval').reason).toBe('no-variance');
  expect(
    krippendorffInterval(
      [
        [1, 1, 1, 2],
        [1, 1, 1, 1],
      ],
      'nominal',
    ).reason,
  ).toBe('no-variance');
  expect(() => krippendorffInterval(FOUR, 'nominal', 1)).toThrow('between 0 and 1');
});

test('many units: the interval narrows, and holds what was drawn', () => {
  const random = randomFrom(77);
  const draw = (units: number) => {
    const truth = Array.from({ length: units }, () => random.below(5));
    return [0, 1, 2].map(() => truth.map((value) => (random.chance(0.6) ? value : random.below(5))));
  };
  const [few, many] = [40, 4_000].map((units) => krippendorffInterval(draw(units), 'nominal').found!);
  expect(many!.high - many!.low).toBeLessThan((few!.high - few!.low) / 6);
  // Each of two draws says the same where .6 do so: .6² of pairs.
  expect(many!.low).toBeLessThan(0.36);
  expect(many!.high).toBeGreaterThan(0.36);
});
