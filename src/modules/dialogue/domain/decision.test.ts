import { expect, test } from 'vitest';
import { resultOf, stancesOf } from './decision.ts';

test('one objection stops consent, and none lets it through', () => {
  expect(resultOf('consent', 3, ['agree', 'agree', 'abstain'])).toBe('adopted');
  expect(resultOf('consent', 3, ['agree', 'agree', 'object'])).toBe('not adopted');
  expect(resultOf('consent', 1, ['abstain'])).toBe('not adopted');
});

test('a tie is no majority, and abstaining counts towards the quorum only', () => {
  expect(resultOf('majority', 2, ['agree', 'disagree'])).toBe('not adopted');
  expect(resultOf('majority', 3, ['agree', 'abstain', 'abstain'])).toBe('adopted');
  expect(resultOf('majority', 4, ['agree', 'agree', 'agree'])).toBe('no quorum');
});

test('each method knows its own stances', () => {
  expect(stancesOf('consent')).not.toContain('disagree');
  expect(stancesOf('majority')).not.toContain('object');
});
