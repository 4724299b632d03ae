import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { reportOnCoders } from './coded.ts';
import { reportOn } from './report.ts';
import { type Columns, readResponses, scaleIn } from './responses.ts';
import { readTable } from './table.ts';
import { coderWords, statsWords } from './words.ts';

const folder = mkdtempSync(join(tmpdir(), 'tilth-stats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FIVE = { low: 1, high: 5 };
const COLUMNS: Columns = { groups: 'team', items: ['a', 'b', 'c'], scale: FIVE };
const written = (text: string): string => {
  const file = join(folder, 'responses.csv');
  writeFileSync(file, text);
  return file;
};
const report = async (text: string, columns: Columns = COLUMNS, missing: 'listwise' | 'pairwise' = 'listwise') =>
  reportOn(readResponses(await readTable(written(text)), columns), {
    file: 'responses.csv',
    groupColumn: columns.groups,
    missing,
    scale: columns.scale,
  });

const TEAMS = [
  'team,a,b,c',
  'red,4,5,4',
  'red,5,5,5',
  'red,4,4,5',
  'blue,1,2,1',
  'blue,2,2,3',
  'blue,2,,1',
  'red 2,3,3,4',
  'red 2,2,4,3',
];

test('a file is told in words, with every group by its name', async () => {
  const words = statsWords(await report(TEAMS.join('\n')));
  expect(words).toContain('8 people in 3 groups (column team), 3 items: a, b, c.');
  expect(words).toContain('who left an item out is left out whole (1 person). The figures are of 7 people.');
  expect(words).toMatch(/Cronbach's alpha {3}0\.\d\d \(95 %: /);
  expect(words).toMatch(/May the figure be lifted from persons to groups\?\n {2}Differences: /);
  expect(words).toMatch(/\n {4}red 2 +2 +3\.17 /);
  expect(words).toMatch(/What may be shown to others\?\n {2}Hold 3 of 4 figures back/);
  expect(words).not.toMatch(/NaN|undefined|null|Infinity/);
});

test('a small team takes another with it, so that it does not follow from the whole', async () => {
  const rows = ['t1', 't2', 't3'].flatMap((team, place) =>
    Array.from({ length: [7, 6, 3][place] ?? 0 }, (_, n) => `${team},${(n % 5) + 1},${((n + place) % 5) + 1}`),
  );
  const { withheld } = await report(['team,a,b', ...rows].join('\n'), {
    groups: 'team',
    items: ['a', 'b'],
    scale: FIVE,
  });
  expect(withheld).toEqual([
    { name: 't2', people: 6, why: 'gives-away' },
    { name: 't3', people: 3, why: 'too-few' },
  ]);
});

test('missing answers, listwise and pairwise', async () => {
  const [listwise, pairwise] = [await report(TEAMS.join('\n')), await report(TEAMS.join('\n'), COLUMNS, 'pairwise')];
  expect([listwise.kept, pairwise.kept]).toEqual([7, 8]);
  const blue = pairwise.groups.find(({ name }) => name === 'blue');
  expect([blue?.agreement?.size, blue?.mean?.observed]).toEqual([3, (4 / 3 + 7 / 3 + 3 / 2) / 3]);
  expect(statsWords(pairwise)).toContain('Pairwise: every figure rests on whoever answered');
});

test('semicolons, a byte order mark, NA, quoted names', async () => {
  const { groups, kept } = await report('\uFEFFteam;a;b;c\r\n"Care; home";1;2;3\r\nx;4;NA;5\r\nx;4;4;5\r\n');
  expect(groups.map(({ name }) => name)).toEqual(['Care; home', 'x']);
  expect(kept).toBe(2);
});

test('several columns may name a group together', async () => {
  const { groups } = await report('unit,team,a\n1,x,2\n1,x,3\n2,x,4', { groups: 'unit, team', items: ['a'] });
  expect(groups.map(({ name }) => name)).toEqual(['1 x', '2 x']);
});

test('two waves: what changed, and what is noise', async () => {
  const wave = (name: string, add: number) =>
    ['red', 'blue', 'green'].flatMap((team) =>
      [1, 2, 1, 2, 2].map((answer) => `${name},${team},${answer + (team === 'red' ? add : 0)},${answer}`),
    );
  const text = ['wave,team,a,b', ...wave('2', 0), ...wave('10', 3), ...wave('1', 1)].join('\n');
  const told = await report(text, { groups: 'team', items: ['a', 'b'], wave: 'wave', scale: FIVE });
  expect(told.waves).toEqual({ before: '2', now: '10' });
  expect(told.people).toBe(15);
  const red = told.groups.find(({ name }) => name === 'red');
  expect(red?.change).toMatchObject({ observed: 1.5, clear: 'rose' });
  expect(statsWords(told)).toMatch(/What changed from 2 to 10\?[\s\S]* green {2}answered 0\.00.*no clear change/);
});

test.each([
  ['nothing below the first line', 'team,a,b,c\n', 'column names, but no rows'],
  ['nothing at all', '', 'is empty. Its first line must name the columns.'],
  ['a column that is not there', 'team,a,b\nx,1,2', 'has no column "c". Its columns: team, a, b.'],
  ['two columns of one name', 'team,a,a,c\nx,1,2,3', 'two columns are called "a"'],
  ['a short row', 'team,a,b,c\nx,1,2,3\nx,1,2', 'row 3 has 3 fields, the first line 4'],
  [
    'a word',
    'team,a,b,c\nx,1,2,3\nx,1,agree,3',
    'row 3, column b: "agree" must be a number from 1 to 5, or empty or NA',
  ],
  ['beyond the scale', 'team,a,b,c\nx,1,2,9', 'row 2, column c: 9 must be a number from 1 to 5'],
  ['no group', 'team,a,b,c\n,1,2,3', 'row 2, column team: every row must name its group'],
  ['an empty row between others', 'team,a,b,c\nx,1,2,3\n\nx,1,2,9', 'row 3 has 1 field, the first line 4'],
  ['an open quote', 'team,a,b,c\n"x,1,2,3', 'quotation marks do not match'],
])('a bad file, %s, says what and where, and what would be right', async (_, text, complaint) => {
  await expect(report(text)).rejects.toThrow(complaint);
});

test('many complaints are told together, but not all of a thousand', async () => {
  const text = ['team,a,b,c', ...Array.from({ length: 1000 }, () => 'x,0,2,3')].join('\n');
  await expect(report(text)).rejects.toThrow(
    /row 2, column a: 0 must[\s\S]*row 21, [\s\S]*and 980 more\.\nNothing was computed\.$/,
  );
  await expect(readTable(join(folder, 'nowhere.csv'))).rejects.toThrow('There is no file');
});

test('one wave alone, a scale that is none, one coder', async () => {
  await expect(report('wave,team,a\n1,x,1', { groups: 'team', items: ['a'], wave: 'wave' })).rejects.toThrow(
    'names one wave only (1)',
  );
  expect(scaleIn('1-5')).toEqual(FIVE);
  expect(scaleIn('-2..2')).toEqual({ low: -2, high: 2 });
  for (const points of ['5', '5-1', 'one-five']) expect(() => scaleIn(points)).toThrow('like 1-5');
  const table = await readTable(written('ann,ben\n1,1'));
  expect(() => reportOnCoders(table, ['ann'])).toThrow('two coders or more');
});

test.each([
  ['one person', 'team,a,b,c\nx,1,2,3'],
  ['one group', 'team,a,b,c\nx,1,2,3\nx,2,2,4'],
  ['groups of one', 'team,a,b,c\nx,1,2,3\ny,2,2,4\nz,4,4,4'],
  ['all alike', 'team,a,b,c\nx,3,3,3\nx,3,3,3\ny,3,3,3\ny,3,3,3'],
  ['nobody answered', 'team,a,b,c\nx,,,\ny,NA,NA,NA'],
  ['a constant item', 'team,a,b,c\nx,1,3,2\nx,2,3,2\ny,4,3,5\ny,5,3,5'],
])('%s: said in words, without a number that is none', async (_, text) => {
  for (const missing of ['listwise', 'pairwise'] as const) {
    const told = await report(text, COLUMNS, missing);
    expect(statsWords(told)).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(JSON.stringify(told)).not.toMatch(/NaN|undefined/);
  }
});

test('a constant item is named, and what to do; a reason is said once', async () => {
  const told = statsWords(await report('team,a,b,c\nx,1,2,3\nx,2,2,3\ny,4,5,3\ny,5,3,3', COLUMNS));
  expect(told).toContain('Everybody answered c alike, which tells nothing of people: leave it out (--items a,b)');
  expect(told).toMatch(/^ {4}c {2}none: all answers are alike$/m);
  const one = statsWords(await report('team,a,b,c\nx,1,2,3\nx,2,2,4', COLUMNS));
  expect(one).toMatch(/^ {2}ICC\(1\) {3}none: there is only one group$/m);
  expect(one).toMatch(/^ {2}ICC\(2\) {3}none: there is only one group$/m);
});

test('a column of words is refused in one line', async () => {
  await expect(report('team,a,b,c\nx,yes,1,1\nx,no,1,1\ny,,1,1', COLUMNS)).rejects.toThrow(
    /column a: none of its 2 answers is a number \(the first is "yes"\).*\nNothing was computed\.$/,
  );
});

test('coders: names, ranks and distances where the codes are numbers, names alone where they are words', async () => {
  const told = reportOnCoders(
    await readTable(written('unit,ann,ben\n1,trust,trust\n2,voice,trust\n3,voice,voice\n4,NA,trust')),
    ['ann', 'ben'],
  );
  expect(told.nominal.alpha.value).toBeCloseTo(1 - (5 * 2) / (36 - 9 - 9), 12);
  expect([told.ordinal, told.interval]).toEqual([null, null]);
  expect(coderWords(told)).toContain('4 units, coded by ann, ben.');
  expect(coderWords(told)).toMatch(/codes as names {6}0\.44 \(95 %: −\d\.\d\d to 1\.00\)/);
  const numbers = reportOnCoders(await readTable(written('ann,ben\n1,1\n2,3\n5,5')), ['ann', 'ben']);
  expect(numbers.interval?.alpha.value).toBeGreaterThan(numbers.nominal.alpha.value ?? 1);
});
