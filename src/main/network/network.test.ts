import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { reportOnNetwork } from './report.ts';
import { readNetwork } from './ties.ts';
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
  const report = reportOnNetwork(await readNetwork(written('ties.csv', ...TIES), written('people.csv', ...PEOPLE)));
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
    await expect(readNetwork(good, written('bad.csv', ...lines))).rejects.toThrow(sentence);
  }
});
