import { expect, test } from 'vitest';
import { conversationOf } from './polis.ts';

const comments = [
  { timestamp: '1472552518501', 'comment-id': '1', moderated: '0', 'comment-body': 'One' },
  { timestamp: '1472403087787', 'comment-id': '0', moderated: '-1', 'comment-body': 'None' },
];
const vote = (timestamp: string, comment: string, voter: string, value: string) => ({
  timestamp,
  'comment-id': comment,
  'voter-id': voter,
  vote: value,
});

test('a changed vote counts once, and its past is kept', () => {
  const votes = [
    vote('30', '1', 'a', '-1'),
    vote('10', '1', 'a', '1'),
    vote('20', '1', 'b', '0'),
    vote('30', '1', 'a', '0'),
  ];
  const read = conversationOf(comments, votes, { topic: 'T' });
  expect(read).toMatchObject({ people: 2, topic: 'T' });
  expect(read.votes.map(({ value }) => value).sort()).toEqual([0, 0]);
  expect(read.pastVotes.map(({ value }) => value)).toEqual([1, -1]);
  expect(read.statements.map(({ id, setAside }) => [id, setAside])).toEqual([
    ['0', true],
    ['1', false],
  ]);
});

test('what cannot be read names its row', () => {
  expect(() => conversationOf(comments, [vote('1', '9', 'a', '1')], {})).toThrow(
    'votes.csv, row 2: there is no comment 9',
  );
  expect(() => conversationOf(comments, [vote('1', '1', 'a', '2')], {})).toThrow('a vote is 1, 0 or -1');
  expect(() => conversationOf([{ ...comments[0], 'comment-body': ' ' } as never], [], {})).toThrow(
    'row 2: comment-body is missing',
  );
});
