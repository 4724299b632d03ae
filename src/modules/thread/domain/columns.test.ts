import { expect, test } from 'vitest';
import { aroundOf, columnsOf } from './columns.ts';

const edges = [
  { from: 'signal', to: 'journey' },
  { from: 'journey', to: 'trial' },
  { from: 'journey', to: 'promise' },
  { from: 'trial', to: 'promise' },
];

test('what follows from two things stands after both', () => {
  const columns = columnsOf(['signal', 'journey', 'trial', 'promise'], edges);
  expect([...columns.values()]).toEqual([0, 1, 2, 3]);
});

test('a circle ends', () => {
  expect(
    columnsOf(
      ['a', 'b'],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    ).size,
  ).toBe(2);
});

test('what lies behind and ahead is counted once', () => {
  expect(aroundOf('journey', edges)).toEqual({ before: 1, after: 2 });
  expect(aroundOf('promise', edges)).toEqual({ before: 3, after: 0 });
});
