import { expect, test } from 'vitest';
import { ordered, standouts, votingOrder } from './order.ts';

const item = (number: number, agree: number, disagree: number) => ({
  id: `s${number}`,
  number,
  tally: { agree, disagree, pass: 0 },
});
const numbers = (items: { number: number }[]) => items.map(({ number }) => number);

test('what bridges is what most agree on, and one vote is not everybody', () => {
  expect(numbers(ordered([item(1, 1, 0), item(2, 20, 1), item(3, 5, 5)], 'bridge'))).toEqual([2, 1, 3]);
});

test('what divides splits evenly, and nothing divides before anybody voted', () => {
  expect(numbers(ordered([item(1, 0, 0), item(2, 20, 1), item(3, 5, 5), item(4, 9, 9)], 'divide'))).toEqual([
    4, 3, 2, 1,
  ]);
});

test('what stands out is little, and nothing of few votes', () => {
  const items = [
    item(1, 3, 0),
    item(2, 20, 1),
    item(3, 5, 5),
    item(4, 9, 9),
    item(5, 12, 3),
    item(6, 14, 2),
    item(7, 6, 5),
  ];
  expect(numbers(standouts(items, 'bridge'))).toEqual([2, 6]);
  expect(numbers(standouts(items, 'divide'))).toEqual([4, 3]);
  expect(standouts([item(1, 4, 0), item(2, 2, 2)], 'divide')).toEqual([]);
});

test('each votes in an order of their own, and finds it again', () => {
  const items = Array.from({ length: 30 }, (_, place) => item(place, 0, 0));
  const mine = votingOrder(items, 'mei');
  expect(votingOrder([...items].reverse(), 'mei')).toEqual(mine);
  expect(votingOrder(items, 'tom')).not.toEqual(mine);
  expect(new Set(mine).size).toBe(30);
});
