import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { reportOnNetwork } from './report.ts';
import { readNetwork } from './ties.ts';
import { momentOf, monthsOf, windowOf } from './times.ts';
import { networkWords } from './words.ts';

const folder = mkdtempSync(join(tmpdir(), 'tilth-network-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const written = (name: string, ...lines: string[]): string => {
  const file = join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
};

/** Two teams inside; Mei alone knows the two customers. */
const TIES = [
  'from,to,weight',
  'Ann,Bo,2',
  'Bo,Ann,2',
  'Ann,Mei,1',
  'Mei,Tom,1',
  'Tom,Mei,1',
  'Mei,Dario,3',
  'Lou,Mei,1',
];
const PEOPLE = [
  'person,group,side',
  'Ann,office,inside',
  'Bo,office,inside',
  'Mei,service,inside',
  'Tom,service,inside',
  'Dario,roofers,outside',
  'Lou,roofers,outside',
  'Zoe,roofers,outside',
];

test('a network is told in words: its whole, its groups, its boundary, and what hangs on whom', async () => {
  const report = reportOnNetwork(
    await readNetwork(written('ties.csv', ...TIES), { groups: written('people.csv', ...PEOPLE) }),
  );
  expect(report.people).toBe(7);
  expect(report.boundary?.throughBusiest.one.value).toBe(1);
  expect(report.boundary?.through).toEqual([{ name: 'Mei', share: 1, onlyLink: 2 }]);
  const words = networkWords(report);
  expect(words).toContain('7 people, 7 ties.');
  expect(words).toContain('They fall into 2 parts');
  expect(words).toContain('It passes through: Mei 100 % (the only link of 2 outside).');
  expect(words).toMatch(
    /Mei: \d+ pairs of others are no longer joined; 100 % of contact across the boundary ends, 2 outside/,
  );
  expect(words).not.toMatch(/NaN|undefined|null|Infinity/);
});

test('without groups, and where nothing stands out, it says what there is', async () => {
  const ring = ['from,to', 'a,b', 'b,c', 'c,d', 'd,a'];
  const words = networkWords(reportOnNetwork(await readNetwork(written('ring.csv', ...ring))));
  expect(words).toContain('Everybody reaches everybody');
  expect(words).toContain('Nothing hangs on one person alone');
  expect(words).not.toMatch(/E–I|porous|NaN|undefined|null/);
});

test('bad files are refused by row and what would be right, before anything is computed', async () => {
  const good = written('good.csv', 'from,to', 'a,b');
  for (const [lines, sentence] of [
    [['from,to', 'a,a'], 'row 2: a is tied to themselves: name two people'],
    [['from,to', 'a,'], 'row 2: "to" is empty'],
    [['from,to,weight', 'a,b,1', 'a,c,-2'], 'row 3: weight must be a number above 0, not "-2"'],
    [['who,to', 'a,b'], 'has no column "from". Its columns: who, to.'],
  ] as const) {
    await expect(readNetwork(written('bad.csv', ...lines))).rejects.toThrow(sentence);
  }
  for (const [lines, sentence] of [
    [['person,group', 'a,x'], 'b has ties, but no row: add one'],
    [['person,group', 'a,x', 'b,x', 'a,y'], 'row 4: a stands there twice'],
    [['person,group,side', 'a,x,inside', 'b,x,beside'], 'row 3: side must be inside or outside, not "beside"'],
  ] as const) {
    await expect(readNetwork(good, { groups: written('bad.csv', ...lines) })).rejects.toThrow(sentence);
  }
});

/** Contact in January and in March; none in February. */
const EVENTS = [
  'from,to,time',
  'Ann,Bo,2026-01-05',
  'Bo,Ann,2026-01-31 23:59',
  'Ann,Mei,2026-03-01T00:00:00Z',
  'Mei,Tom,2026-03-31 09:30',
];

test('contact with times is told for a window, whose last day counts, and month by month', async () => {
  const file = written('events.csv', ...EVENTS);
  const january = await readNetwork(file, { window: windowOf({ from: '2026-01-01', until: '2026-01-31' }) });
  expect(reportOnNetwork(january)).toMatchObject({ people: 4, ties: 2, months: null });
  const toTheMinute = windowOf({ from: '2026-01-31 23:59', until: '2026-01-31 23:59' });
  expect(reportOnNetwork(await readNetwork(file, { window: toTheMinute })).ties).toBe(1);
  const report = reportOnNetwork(await readNetwork(file, { perMonth: true }));
  expect(report.months?.map(({ month, active, ties }) => [month, active, ties])).toEqual([
    ['2026-01', 2, 2],
    ['2026-02', 0, 0],
    ['2026-03', 3, 2],
  ]);
  const words = networkWords(report);
  expect(words).toContain('2026-01  2 people with ties, 2 ties, returned 100 %');
  expect(words).toContain('2026-02  nothing');
  expect(words).not.toMatch(/NaN|undefined|null|Infinity/);
});

test('who took part in what is told as such, and as contact between those who shared it', async () => {
  const file = written(
    'part.csv',
    'person,journey',
    'Ann,roof',
    'Bo,roof',
    'Mei,roof',
    'Ann,solar',
    'Bo,solar',
    'Tom,bath',
  );
  const report = reportOnNetwork(await readNetwork(file, { twoMode: ['person', 'journey'] }));
  expect(report).toMatchObject({ people: 4, ties: 3, directed: false });
  expect(report.twoMode).toMatchObject({ occasions: 3, memberships: 6, ofOne: 1, density: { value: 0.5 } });
  const words = networkWords(report);
  expect(words).toContain('Who took part in what (person, journey): 6 times, in 3 of "journey".');
  expect(words).not.toMatch(/returned|NaN|undefined|null/);
  const timed = written(
    'timed.csv',
    'person,journey,time',
    'Ann,roof,2026-01-01',
    'Bo,roof,2026-01-02',
    'Mei,roof,2026-02-01',
  );
  const months = (await readNetwork(timed, { twoMode: ['person', 'journey'], perMonth: true })).months;
  expect(reportOnNetwork(await readNetwork(timed, { twoMode: ['person', 'journey'], perMonth: true })).ties).toBe(3);
  expect(months?.map(({ network }) => network.out.ends.length / 2)).toEqual([1, 0]);
});

test('bad times, windows and columns are refused in the words of who wrote them', async () => {
  const good = written('good.csv', ...EVENTS);
  for (const [lines, asked, sentence] of [
    [
      ['from,to,time', 'a,b,2026-02-30'],
      {},
      'row 2: time must be a day (2026-03-31) or a day with a time (2026-03-31 14:30), not "2026-02-30"',
    ],
    [['from,to,time', 'a,b,2026-02-01', 'b,c,'], {}, 'row 3: time must be'],
    [['from,to', 'a,b'], { perMonth: true }, 'has no column "time". Its columns: from, to.'],
    [['person,what', 'a,'], { twoMode: ['person', 'what'] }, 'row 2: "what" is empty: name a what'],
    [['person,what,weight', 'a,b,1'], { twoMode: ['person', 'what'] }, 'leave out the column "weight"'],
    [['from,to', 'a,b'], { twoMode: ['person', 'what'] }, 'has no column "person"'],
  ] as const) {
    await expect(readNetwork(written('bad.csv', ...lines), asked)).rejects.toThrow(sentence);
  }
  await expect(readNetwork(good, { window: windowOf({ from: '2027-01-01' }) })).rejects.toThrow(
    'no row lies between --from and --until. Its times run from 2026-01-05 to 2026-03-31.',
  );
  expect(() => windowOf({ from: 'May' })).toThrow('--from must be a day (2026-03-31)');
  expect(() => windowOf({ from: '2026-05-02', until: '2026-05-01' })).toThrow('must not be later than --until');
  expect([momentOf('2026-01-01 25:00'), momentOf('2026-01-01T01:00+01:00')]).toEqual([null, Date.UTC(2026, 0, 1)]);
  expect(monthsOf(Date.UTC(2025, 11, 31), Date.UTC(2026, 0, 1)).map(({ name }) => name)).toEqual([
    '2025-12',
    '2026-01',
  ]);
});
