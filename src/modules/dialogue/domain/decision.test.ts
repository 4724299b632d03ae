import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOf, METHOD_NAMES, type MethodName, methodOf, wrongWith } from './decision.ts';
import { usualDots, usualQuorum } from './decision-templates.ts';
import type { Ballot, Stance } from './methods/method.ts';
import { wrongOptions } from './options.ts';

const stances = (...given: Stance[]): Ballot[] => given.map((stance) => ({ stance, marks: null }));
const marks = (...given: (number | null)[][]): Ballot[] => given.map((each) => ({ stance: null, marks: each }));
const result = (method: MethodName, quorum: number, ballots: Ballot[]) => countOf(method, quorum, ballots, 0).result;

test('one objection stops consent, and none lets it through', () => {
  expect(result('consent', 3, stances('agree', 'agree', 'abstain'))).toBe('adopted');
  expect(result('consent', 3, stances('agree', 'agree', 'object'))).toBe('not adopted');
  expect(result('consent', 1, stances('abstain'))).toBe('not adopted');
});

test('a tie is no majority, and abstaining counts towards the quorum only', () => {
  expect(result('majority', 2, stances('agree', 'disagree'))).toBe('not adopted');
  expect(result('majority', 3, stances('agree', 'abstain', 'abstain'))).toBe('adopted');
  expect(result('majority', 4, stances('agree', 'agree', 'agree'))).toBe('no quorum');
});

test('consensus bears reservations, not a block, and not more who stand aside than carry it', () => {
  expect(result('consensus', 3, stances('agree', 'reservations', 'tolerate'))).toBe('adopted');
  expect(result('consensus', 3, stances('agree', 'tolerate', 'aside'))).toBe('adopted');
  expect(result('consensus', 2, stances('agree', 'aside'))).toBe('not adopted');
  expect(result('consensus', 3, stances('agree', 'agree', 'block'))).toBe('not adopted');
});

test('advice is heard, whatever it is', () => {
  expect(result('advice', 2, stances('disagree', 'disagree'))).toBe('heard');
  expect(result('advice', 3, stances('disagree', 'disagree'))).toBe('no quorum');
});

test('points, dots and approvals are added up; equal sums are level', () => {
  expect(countOf('score', 2, marks([5, 3, null], [0, 4, 5]), 3)).toMatchObject({
    result: 'chosen',
    order: [[1], [0, 2]],
    table: [
      [5, 1],
      [7, 2],
      [5, 1],
    ],
  });
  expect(countOf('dots', 1, marks([3, 0], [1, 4]), 2)).toMatchObject({ result: 'level', order: [[0, 1]] });
  expect(countOf('approval', 1, marks([1, 1, 0], [0, 1, null]), 3).order).toEqual([[1], [0], [2]]);
});

test('a time suits if most can come; of equal ones the one that suits more of them', () => {
  const { order, table } = countOf('time', 1, marks([2, 1, 0], [2, 2, 1], [0, 1, 1], [1, 0, 2]), 3);
  expect(table).toEqual([
    [3, 2, 1, 1],
    [3, 1, 2, 1],
    [3, 1, 2, 1],
  ]);
  expect(order).toEqual([[0], [1, 2]]);
});

test('ranked choice says why the first is first', () => {
  expect(countOf('ranked', 1, marks([1, 2, 3], [1, 3, 2]), 3)).toMatchObject({
    order: [[0], [1, 2]],
    why: 'head-to-head',
  });
  // Seven for A>B>C, six for B>C>A, five for C>A>B: a circle, broken at its weakest link, C over A, eleven to seven.
  const circle = [
    ...Array.from({ length: 7 }, () => [1, 2, 3]),
    ...Array.from({ length: 6 }, () => [3, 1, 2]),
    ...Array.from({ length: 5 }, () => [2, 3, 1]),
  ];
  expect(countOf('ranked', 1, marks(...circle), 3)).toMatchObject({
    result: 'chosen',
    order: [[0], [1], [2]],
    why: 'chain',
  });
});

const OPTIONS = 4;

/** Ballots as this method knows them. */
function castOf(method: MethodName) {
  const { stances: known, marks: range } = methodOf(method);
  const marked = fc
    .array(fc.option(fc.integer({ min: range?.least ?? 0, max: range?.most ?? OPTIONS })), {
      minLength: OPTIONS,
      maxLength: OPTIONS,
    })
    .map((each): Ballot => ({ stance: null, marks: each }));
  const stood = fc.constantFrom(...known).map((stance): Ballot => ({ stance, marks: null }));
  return fc.array(range ? fc.oneof(marked, marked, stood) : stood, { maxLength: 15 });
}

describe.each(METHOD_NAMES)('%s', (method) => {
  const { stances: known, marks: range } = methodOf(method);
  const cast = castOf(method);
  const options = range ? OPTIONS : 0;

  test('who said it, and in which order, changes nothing', () => {
    fc.assert(
      fc.property(
        cast.chain((ballots) =>
          fc.tuple(fc.constant(ballots), fc.shuffledSubarray(ballots, { minLength: ballots.length })),
        ),
        ([ballots, shuffled]) => {
          expect(countOf(method, 1, shuffled, options)).toEqual(countOf(method, 1, ballots, options));
        },
      ),
    );
  });

  test('every ballot it counts passes its own check, and an unknown stance does not', () => {
    const asked = { method, options, dots: null };
    for (const stance of known) expect(wrongWith({ stance, marks: null, reason: 'So.' }, asked)).toBeNull();
    if (!known.includes('object')) {
      expect(wrongWith({ stance: 'object', marks: null, reason: 'So.' }, asked)).toBe('stance-unknown');
    }
    expect(wrongWith({ stance: null, marks: null, reason: '' }, asked)).toBe('stance-or-marks');
  });
});

test.each(METHOD_NAMES.filter((method) => methodOf(method).marks))('%s prefers no option for its place', (method) => {
  const places = [0, 1, 2, 3];
  fc.assert(
    fc.property(castOf(method), fc.shuffledSubarray(places, { minLength: OPTIONS }), (ballots, moved) => {
      // What stood at `moved[place]` stands at `place` now.
      const turned = ballots.map(
        (ballot): Ballot =>
          ballot.marks ? { stance: null, marks: moved.map((place) => ballot.marks[place] ?? null) } : ballot,
      );
      const before = countOf(method, 1, ballots, OPTIONS);
      const after = countOf(method, 1, turned, OPTIONS);
      expect(after.result).toBe(before.result);
      expect(after.order.map((level) => level.map((place) => moved[place]).sort())).toEqual(
        before.order.map((level) => [...level].sort()),
      );
    }),
  );
});

test('what is wrong with marks is said', () => {
  const wrong = (method: MethodName, given: (number | null)[], dots: number | null = null) =>
    wrongWith({ stance: null, marks: given, reason: '' }, { method, options: 3, dots });
  expect(wrong('score', [5, 0])).toBe('marks-count');
  expect(wrong('score', [6, 0, 0])).toBe('marks-range');
  expect(wrong('score', [null, 0, 0])).toBe('marks-none');
  expect(wrong('ranked', [4, 1, 2])).toBe('marks-range');
  expect(wrong('ranked', [1, null, null])).toBeNull();
  expect(wrong('dots', [3, 2, 0], 4)).toBe('marks-dots');
  expect(wrong('dots', [3, 1, 0], 4)).toBeNull();
  expect(wrong('time', [0, 0, 0])).toBeNull();
  expect(wrong('majority', [1, 0, 0])).toBe('stance-or-marks');
});

test('what is wrong with options is said', () => {
  expect(wrongOptions('majority', ['A', 'B'])).toBe('options-unwanted');
  expect(wrongOptions('score', ['A'])).toBe('options-count');
  expect(wrongOptions('score', ['Clip', 'clip'])).toBe('options-twice');
  expect(wrongOptions('time', ['2030-01-01', 'Tuesday'])).toBe('options-moments');
  expect(wrongOptions('time', ['2030-01-01', '2030-01-02T09:00:00+10:00'])).toBeNull();
});

test('good defaults: half of those who decide, and dots enough to weigh', () => {
  expect([1, 2, 3, 8, 9].map(usualQuorum)).toEqual([1, 2, 2, 4, 5]);
  expect([2, 5, 30].map(usualDots)).toEqual([3, 4, 16]);
});
