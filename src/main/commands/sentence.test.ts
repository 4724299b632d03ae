import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { sentenceOf } from './sentence.ts';

const failing = (work: Promise<unknown>) =>
  work.then(
    () => 'it did not fail',
    (error: unknown) => sentenceOf(error),
  );

test('a file that is missing, is a folder or lies in a file is named, without a code', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tilth-sentence-'));
  await writeFile(join(folder, 'file'), '');
  expect(await failing(readFile(join(folder, 'nowhere.csv')))).toBe(`There is no ${join(folder, 'nowhere.csv')}.`);
  expect(await failing(readFile(folder))).toMatch(/is a folder. Name a file.$|^There is no room/);
  expect(await failing(readdir(join(folder, 'file')))).toContain('no folder');
  await rm(folder, { recursive: true });
});

test('a server that does not answer is asked about, wherever its name leads', async () => {
  for (const host of ['localhost', '127.0.0.1']) {
    const client = new pg.Client({ connectionString: `postgresql://tilth@${host}:1/tilth` });
    expect(await failing(client.connect())).toMatch(/^No database server answers at .+, port 1\. Is it running/);
  }
});

test('what was said in words already stays as it is', () => {
  expect(sentenceOf(new Error('There is no demonstration here.'))).toBe('There is no demonstration here.');
});
