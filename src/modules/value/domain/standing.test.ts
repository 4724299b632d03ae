import { expect, test } from 'vitest';
import { countOf, toneOf } from './standing.ts';

test('too early is no answer, and no answer is not yet known', () => {
  expect(countOf([])).toMatchObject({ answers: 0, share: null, low: 0, high: 1 });
  expect(countOf([{ kept: 'too early', count: 3 }])).toMatchObject({ early: 3, answers: 0, share: null });
});

test('partly counts against', () => {
  const count = countOf([
    { kept: 'kept', count: 41 },
    { kept: 'partly', count: 2 },
    { kept: 'not', count: 1 },
  ]);
  expect(count).toMatchObject({ answers: 44, kept: 41 });
  expect(count.share).toBeCloseTo(0.9318, 4);
  expect(count.low).toBeCloseTo(0.8178, 3);
});

test('half of few answers is neither green nor clay', () => {
  const tone = (kept: number, not: number) =>
    toneOf(
      countOf([
        { kept: 'kept', count: kept },
        { kept: 'not', count: not },
      ]),
    );
  expect([tone(3, 0), tone(41, 3), tone(1, 1), tone(5, 2), tone(1, 2)]).toEqual([
    'kept',
    'kept',
    'stone',
    'stone',
    'stone',
  ]);
  expect([tone(0, 1), tone(2, 19)]).toEqual(['broken', 'broken']);
});
