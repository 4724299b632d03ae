import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { map } from '../commands/map.ts';
import { readExport } from '../commands/polis-export.ts';
import { letterOf, reportOf } from './report.ts';
import { inSvg } from './svg.ts';
import { escapeXml, wrap } from './svg-text.ts';
import { inWords } from './words.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tilth-map-'));
});
afterEach(() => rm(folder, { recursive: true }));

const COMMENTS = 'timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,comment-body\n';
const VOTES = 'timestamp,comment-id,voter-id,vote\n';
const BODIES = [
  'Lift it by crane',
  'Always work in pairs',
  'Rain <stops> work & "pay"',
  'No roof in winter',
  'Ask first',
  'Tell after',
  'Who pays?',
  'I live here',
];

/** Two camps of ten, agreed on the first statement and opposed on the others; the last one only asks who one is. */
async function writeCamps(): Promise<void> {
  const comments = BODIES.map((body, id) => `${1e12 + id},${id},0,0,0,1,${id === 7},"${body.replaceAll('"', '""')}"\n`);
  const votes = Array.from({ length: 20 }, (_, voter) =>
    BODIES.map(
      (_, id) => `${1e12 + voter * 100 + id},${id},${voter},${id === 0 || voter < 10 === (id % 2 === 0) ? 1 : -1}\n`,
    ),
  ).flat();
  await writeFile(join(folder, 'comments.csv'), COMMENTS + comments.join(''));
  await writeFile(join(folder, 'votes.csv'), VOTES + votes.join(''));
  await writeFile(join(folder, 'summary.csv'), 'topic,"Roofs, and who holds them"\nviews,20\n');
}

test('two camps are told in words: who they are, what bridges, what divides', async () => {
  await writeCamps();
  const report = reportOf(await readExport(folder), 'polis');
  expect(report.counts).toEqual({ people: 20, placed: 20, statements: 8, setAside: 1, votes: 160 });
  expect(report.groups.map(({ people }) => people)).toEqual([10, 10]);
  expect(report.bridging[0]).toMatchObject({ statement: '0', place: 1, shares: [{ agrees: 10 }, { agrees: 10 }] });
  expect(report.bridging.map(({ statement }) => statement)).not.toContain('7');
  const words = inWords(report);
  expect(words).toContain('Roofs, and who holds them');
  expect(words).toContain(
    '1. “Lift it by crane”\n     A 100\u00a0%, B 100\u00a0%. Surely (over 99\u00a0%) among the first five',
  );
  expect(words).toMatch(/differ by at least [3-9]\d points/);
  expect(words).toContain('Polis always finds at least two groups');
  // Sentences hold no number that is none.
  expect(words).not.toMatch(/NaN|undefined|null|Infinity/);
});

test('the picture stands alone, is well-formed, says what it shows and does without colour', async () => {
  await writeCamps();
  const svg = inSvg(reportOf(await readExport(folder), 'polis'));
  expect(svg).toContain('<title id="map-title">Roofs, and who holds them</title>');
  expect(svg).toMatch(/<desc id="map-words">2 groups.*A 10 people, B 10 people.*What bridges most: Lift it by crane/);
  expect(svg).toContain('prefers-color-scheme:dark');
  expect(svg).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg)|NaN|undefined/);
  expect(svg.match(/<circle/g)).toHaveLength(10);
  expect(svg.match(/<g class="mark1"><path/g)).toHaveLength(10);
  expect(svg).toContain('Rain &lt;stops&gt; work &amp; &quot;pay&quot;');
});

test('nobody, one person, and all alike are said as such', async () => {
  await writeFile(join(folder, 'comments.csv'), `${COMMENTS}1,0,0,0,0,1,false,Only one\n`);
  const tell = async (votes: string) => {
    await writeFile(join(folder, 'votes.csv'), VOTES + votes);
    const report = reportOf(await readExport(folder), 'polis');
    expect(inSvg(report)).not.toMatch(/NaN|Infinity|undefined/);
    return inWords(report);
  };
  expect(await tell('')).toContain('Nobody has voted on enough to be placed.');
  expect(await tell('1,0,a,1\n')).toContain('One person alone makes no map.');
  expect(await tell('1,0,a,1\n2,0,b,1\n')).toContain('All who are placed voted alike: there is one group.');
});

test.each([
  ['vote', '1,0,a,2\n', 'votes.csv, row 2: a vote is 1, 0 or -1, not "2"'],
  ['statement', '1,0,a,1\n1,9,a,1\n', 'votes.csv, row 3: there is no comment 9 in comments.csv'],
  ['voter', '1,0,,1\n', 'votes.csv, row 2: voter-id is missing'],
  ['time', 'noon,0,a,1\n', 'votes.csv, row 2: timestamp must be milliseconds since 1970, not "noon"'],
  ['row', '1,0,a,1\n1,0\n', 'votes.csv, row 3: it has more or fewer cells'],
])('a bad %s names its row, and what it may be', async (_what, votes, message) => {
  await writeFile(join(folder, 'comments.csv'), `${COMMENTS}1,0,0,0,0,1,false,Only one\n`);
  await writeFile(join(folder, 'votes.csv'), VOTES + votes);
  await expect(map(folder, { mode: 'polis' })).rejects.toThrow(message);
});

test('a folder that is none, a statement told twice, and options that exclude each other are refused', async () => {
  await expect(map(folder, { mode: 'polis' })).rejects.toThrow('There is no comments.csv in');
  await expect(map(folder, { mode: 'maps' })).rejects.toThrow('--mode must be polis or tilth, not "maps"');
  await expect(map(folder, { mode: 'polis', json: true, svg: true })).rejects.toThrow('one of --json and --svg');
  await writeFile(join(folder, 'comments.csv'), `${COMMENTS}1,0,0,0,0,1,false,One\n2,0,0,0,0,1,false,Two\n`);
  await expect(readExport(folder)).rejects.toThrow('comments.csv, row 3: comment-id 0 stands there twice');
});

test('lines break at words, at characters where there are none, and end in an ellipsis', () => {
  expect(wrap('one two three', 4, 3)).toEqual(['one two', 'three']);
  expect(wrap('一二三四五', 2, 3)).toEqual(['一二', '三四', '五']);
  expect(wrap('aaaa bbbb cccc', 2, 2)).toEqual(['aaaa', 'bb…']);
  expect(wrap('x'.repeat(9), 2, 9).join('')).toBe('x'.repeat(9));
  expect(escapeXml('a\u0000\ud800<b>')).toBe('a&lt;b&gt;');
  expect([letterOf(0), letterOf(25), letterOf(26), letterOf(-1)]).toEqual(['A', 'Z', 'A2', '']);
});
