import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Content, readContent } from '../../src/main/demo/content.ts';
import { loadDemonstration, momentOf } from '../../src/main/demo/load.ts';
import { type TestHouse, testHouse } from '../database/house.ts';

const folder = join(import.meta.dirname, '../../demo/greenco');
let house: TestHouse;
let content: Content;
beforeAll(async () => {
  house = await testHouse();
  content = await readContent(folder);
});
afterAll(() => house.close());

/** The sentences of what somebody says, without what they quote; of two words one may well say the same. */
function sentencesOf(words: string): string[] {
  return words
    .replace(/\[\[[^\]]*\]\]/g, '')
    .split(/(?<=[.!?])["”’]?\s+/)
    .map((sentence) => sentence.replace(/[^\p{L}\p{N} ]/gu, '').trim())
    .filter((sentence) => sentence.split(' ').length > 2);
}

/** Everything anybody says, with where it stands. */
function sayings(value: unknown, where = ''): { where: string; words: string }[] {
  if (typeof value === 'string') return value.includes(' ') ? [{ where, words: value.trim().toLowerCase() }] : [];
  if (Array.isArray(value)) return value.flatMap((each, place) => sayings(each, `${where}[${place}]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value)
    .filter(
      ([name]) =>
        ![
          'at',
          'deadline',
          'kept',
          'kind',
          'do',
          'felt',
          'relation',
          'visibility',
          'about',
          'joined',
          'confirmed',
        ].includes(name),
    )
    .flatMap(([name, each]) => sayings(each, `${where}.${name}`));
}

test('no sentence is said twice', () => {
  const { actors: _actors, ...said } = content;
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const { where, words } of sayings(said)) {
    for (const sentence of sentencesOf(words)) {
      if (seen.has(sentence)) twice.push(`${where} says what ${seen.get(sentence)} said: ${sentence}`);
      seen.set(sentence, where);
    }
  }
  expect(twice).toEqual([]);
});

test('it is as large as a real one', () => {
  const { signals, journeys, dialogues, propositions, experiences, actors } = content;
  expect(signals.length).toBeGreaterThanOrEqual(120);
  expect(journeys.length).toBeGreaterThanOrEqual(25);
  expect(propositions.flatMap(({ promises }) => promises).length).toBeGreaterThanOrEqual(30);
  expect(experiences.length).toBeGreaterThanOrEqual(200);
  expect(dialogues.length).toBeGreaterThanOrEqual(12);
  for (const { key, votes_cast, statements } of dialogues) {
    expect(Object.keys(votes_cast).length, key).toBeGreaterThanOrEqual(15);
    expect(statements.length, key).toBeGreaterThanOrEqual(20);
  }
  expect(actors.organizations.filter(({ relation }) => relation === 'customer')).toHaveLength(12);
  expect(actors.persons.filter(({ organization }) => organization === 'greenco').length).toBeGreaterThanOrEqual(38);
});

test('it is lived through with the commands of a user, and stands as written', { timeout: 120_000 }, async () => {
  const { happenings } = await loadDemonstration({ database: house.database, folder, today: new Date() });
  expect(happenings).toBeGreaterThan(content.signals.length);
  await house.drain();
  expect(house.errors).toEqual([]);
  const count = async (table: string) => (await house.owner.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n;
  const broken = (await house.owner.query(`SELECT count(DISTINCT signal_id)::int AS n FROM value.experiences`)).rows[0]
    .n;
  expect(await count('journey.signals')).toBe(content.signals.length + broken);
  expect(await count('journey.journeys')).toBe(content.journeys.length);
  expect(await count('dialogue.dialogues')).toBe(content.dialogues.length);
  expect(await count('value.experiences')).toBe(content.experiences.length);
  expect(await count('value.promises')).toBe(content.propositions.flatMap(({ promises }) => promises).length);
  const cast = content.dialogues.flatMap(({ votes_cast }) =>
    Object.values(votes_cast).map((each) => each.cast.replaceAll('-', '').length),
  );
  expect(await count('dialogue.votes')).toBe(cast.reduce((sum, each) => sum + each, 0));
  const { rows } = await house.owner.query(
    `SELECT max(raised_at) < now() AS past, min(raised_at) > now() - interval '700 days' AS recent FROM journey.signals`,
  );
  expect(rows).toEqual([{ past: true, recent: true }]);
});

test('six people can be walked into, and nobody of another ecosystem', async () => {
  const { items } = (await house.as(null).get('/api/demonstrations')).body;
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ slug: 'greenco' });
  expect(items[0].people).toHaveLength(6);
});

test('a day is a day, whatever the hour of loading', () => {
  const today = new Date('2026-03-01T23:59:00Z');
  expect(momentOf(today, '-1 07:40').toISOString()).toBe('2026-02-28T07:40:00.000Z');
  expect(momentOf(today, 30).toISOString()).toBe('2026-03-31T12:00:00.000Z');
});
