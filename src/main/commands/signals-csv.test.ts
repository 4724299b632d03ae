import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readText } from './csv.ts';
import { keyOf, readSignals } from './signals-csv.ts';

const errorsOf = (csv: string) => readSignals(csv).errors;

test('every row that cannot be read is named as the spreadsheet counts it, with what would be right', () => {
  expect(errorsOf('raised_at,kind,body\n\n"2026-02-31",wrong,"two\nlines"\n,,\n2126-01-01,idea,\n')).toEqual([
    'row 3: raised_at must be a date like 2026-03-04 or 2026-03-04T09:30:00Z, or empty',
    'row 3: kind must be one of problem, opportunity, idea, observation, blocked learning, or empty',
    'row 5: raised_at must not lie ahead',
    'row 5: body must not be empty',
  ]);
  expect(errorsOf(`body,title\n${'a'.repeat(4001)},${'b'.repeat(201)}`)).toEqual([
    'row 2: title is longer than 200 characters',
    'row 2: body is longer than 4000 characters',
  ]);
  expect(errorsOf('key,body\n1,one, or two\n')[0]).toMatch(/^row 2: has 3 cells under 2 names/);
});

test('two rows that would become one are said, not dropped', () => {
  expect(errorsOf('key,body\n1,The strap frays\n1,The hook bends\n')[0]).toMatch(/^row 3: is the same as row 2/);
  expect(errorsOf('body\nThe strap frays\nThe strap frays\n')[0]).toMatch(/^row 3: is the same as row 2/);
  expect(errorsOf('key,body\n1,The strap frays\n2,The strap frays\n')).toEqual([]);
});

test('a table without a body, and one whose quotation marks do not match, are refused whole', () => {
  expect(() => readSignals('')).toThrow('row 1: it must name the columns, "body" at least');
  expect(() => readSignals('text,kind\nx,idea\n')).toThrow('There is: text, kind.');
  expect(() => readSignals('body\n"open\n')).toThrow(/^line \d: quotation marks do not match/);
});

test('semicolons, and a column nobody asked for, are taken as they come', () => {
  const { rows, errors, unread } = readSignals('body;kind;ticket\nThe strap frays, again;problem;7\n');
  expect([errors, unread]).toEqual([[], ['ticket']]);
  expect(rows[0]?.value).toMatchObject({ body: 'The strap frays, again', kind: 'problem', by: '', raised_at: '' });
});

test('the same row has the same key, another row or another space has another', () => {
  const [one, other] = readSignals('body\nThe strap frays\nThe hook bends\n').rows;
  if (!one || !other) throw new Error('two rows were expected');
  const space = '0190a1b2-0000-7000-8000-000000000001';
  expect(keyOf(space, one)).toBe(keyOf(space, one));
  expect(keyOf(space, one)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(keyOf(space, one)).not.toBe(keyOf(space, other));
  expect(keyOf(space, one)).not.toBe(keyOf(space.replace('1', '2'), one));
});

test('letters of another encoding are refused; a byte order mark is not a letter', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tilth-csv-'));
  const file = join(folder, 'signals.csv');
  await writeFile(file, Buffer.from([0x62, 0x6f, 0x64, 0x79, 0x0a, 0xfc]));
  await expect(readText(file)).rejects.toThrow('Save it again as "CSV UTF-8"');
  await writeFile(file, '\ufeffbody\nThe strap frays\n');
  expect(readSignals(await readText(file)).rows).toHaveLength(1);
  await rm(folder, { recursive: true });
});
