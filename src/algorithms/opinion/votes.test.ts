import { expect, test } from 'vitest';
import { type CastVote, tabulate } from './votes.ts';

const cast = (participant: string, statement: string, vote: 1 | 0 | -1, at?: number): CastVote => ({
  participant,
  statement,
  vote,
  at,
});

test('the latest vote of somebody on a statement counts, in whatever order they are told', () => {
  const votes = [cast('b', '2', 1, 5), cast('a', '10', 0, 1), cast('b', '2', -1, 9), cast('a', '2', 1, 2)];
  const table = tabulate(votes);
  expect(table).toEqual(tabulate([...votes].reverse()));
  expect(table.participants).toEqual(['a', 'b']);
  expect(table.statements).toEqual(['2', '10']);
  expect([...table.starts]).toEqual([0, 2, 3]);
  expect([...table.columns]).toEqual([0, 1, 0]);
  expect([...table.values]).toEqual([1, 0, -1]);
});

test('who did not vote and what was not voted on may belong to it, too', () => {
  const table = tabulate([], { participants: ['z', '1'], statements: ['s'] });
  expect(table.participants).toEqual(['1', 'z']);
  expect([...table.starts]).toEqual([0, 0, 0]);
  expect(tabulate([]).values).toHaveLength(0);
});

test('what is no vote is refused', () => {
  expect(() => tabulate([cast('a', 's', 2 as 1)])).toThrow('1, 0 or -1');
});
