import { expect, test } from 'vitest';
import type { RowProblem } from './domain/polis.ts';
import { readPolis } from './polis-files.ts';

const summary = 'topic,T\nurl,https://pol.is/2demo\nconversation-description,"Why, and\nhow?"\n';
const comments =
  'timestamp,comment-id,author-id,moderated,comment-body\n1472552518501,1,4,0,One\n1472403087787,0,4,-1,"No, ""none"""\n';
const votes = (...rows: string[]) => `timestamp,comment-id,voter-id,vote\n${rows.join('\n')}\n`;
const read = (texts: Partial<Parameters<typeof readPolis>[0]>) =>
  readPolis({ summary, comments, votes: votes(), ...texts });

test('a changed vote counts once, and its past is kept', async () => {
  const told = await read({ votes: votes('30,1,7,-1', '10,1,7,1', '20,1,8,0', '30,1,7,0') });
  expect(told).toMatchObject({ voters: 2, topic: 'T', context: 'Why, and\nhow?\n\nhttps://pol.is/2demo' });
  expect(told.votes.map(({ value }) => value)).toEqual([0, 0]);
  expect(told.pastVotes.map(({ value, at }) => [value, at])).toEqual([
    [1, 10_000],
    [-1, 30_000],
  ]);
  expect(told.statements).toMatchObject([
    { number: 0, body: 'No, "none"', moderated: -1, author: 4, meta: null },
    { number: 1, body: 'One', moderated: 0 },
  ]);
  // Who only said something is somebody, too.
  expect(told.people.map(({ number, group }) => [number, group])).toEqual([
    [7, null],
    [8, null],
    [4, null],
  ]);
});

test('the groups people were in come along', async () => {
  const told = await read({
    votes: votes('10,1,7,1'),
    participants: 'participant,xid,group-id,n-comments,0,1\n7,secret,1,0,,1\n9,,,0,,\n',
  });
  expect(told.people.map(({ number, group }) => [number, group])).toEqual([
    [7, 1],
    [9, null],
    [4, null],
  ]);
  expect(JSON.stringify(told)).not.toContain('secret');
});

test.each([
  ['votes', votes('1,9,7,1'), 'votes.csv, row 2: there is no comment 9 in comments.csv.'],
  ['votes', votes('1,1,7,1', '1,1,7,2'), 'votes.csv, row 3: a vote is 1, 0 or -1, not "2".'],
  ['votes', votes('1,1,,1'), 'votes.csv, row 2: voter-id is missing.'],
  ['votes', votes('1,1,Ana,1'), 'votes.csv, row 2: voter-id must be a whole number, not "Ana".'],
  ['votes', votes('noon,1,7,1'), 'votes.csv, row 2: timestamp must be milliseconds since 1970, not "noon".'],
  ['votes', votes('1,1,7,1', '"1,1,7,1'), 'votes.csv, row 3: quotation marks do not match'],
  ['votes', votes('1,1,7,1', '1,1'), 'votes.csv, row 3: it has more or fewer cells than there are columns.'],
  ['votes', comments, 'votes.csv, row 1: there is no column voter-id.'],
  ['comments', 'timestamp,comment-id,comment-body\n1,1, \n', 'comments.csv, row 2: comment-body is missing.'],
  [
    'comments',
    `timestamp,comment-id,comment-body\n1,1,${'x'.repeat(4001)}\n`,
    'row 2: comment-body has more than 4000',
  ],
  ['comments', 'timestamp,comment-id,comment-body\n1,1,One\n1,1,Two\n', 'row 3: comment-id 1 stands there twice.'],
  ['participants', 'participant,group-id\n1,a\n', 'participants-votes.csv, row 2: group-id must be a whole number'],
])('what cannot be read in %s names its row', async (file, text, message) => {
  await expect(read({ [file]: text })).rejects.toThrow(message);
});

test('all that is wrong is told at once, where it is asked for', async () => {
  const problems: RowProblem[] = [];
  const texts = { summary, comments, votes: votes('1,1,7,2', '1,1,7,1', '1,5,7,1') };
  const told = await readPolis(texts, (problem) => problems.push(problem));
  expect(problems.map(({ place, field, wrong, value }) => [place.row, field, wrong, value])).toEqual([
    [2, 'vote', 'vote', '2'],
    [4, 'comment-id', 'comment', '5'],
  ]);
  expect(told.votes).toHaveLength(1);
});
