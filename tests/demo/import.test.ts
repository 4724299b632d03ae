import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeExport } from '../../src/main/commands/export.ts';
import { importSignals, rehearseSignals } from '../../src/main/commands/import-signals.ts';
import { readFolder } from '../../src/main/commands/polis-export.ts';
import { readSignals } from '../../src/main/commands/signals-csv.ts';
import { findPlace, type Where } from '../../src/main/commands/where.ts';
import { importPolis, readPolis } from '../../src/modules/dialogue/index.ts';
import { type TestHouse, testHouse } from '../database/house.ts';
import { REFERENCE } from '../reference.ts';

const UBER = join(REFERENCE, 'polis-exports/vtaiwan.uberx');

type Person = Awaited<ReturnType<TestHouse['person']>>;
let house: TestHouse;
let mei: Person;
let where: Where;
beforeAll(async () => {
  house = await testHouse();
  await house.space('Roofing partners');
  mei = await house.person('Mei', { spaces: ['Roofing partners'] });
  where = await findPlace(house.ownerUrl, 'acme', 'Roofing partners');
});
afterAll(() => house.close());

interface Said {
  tally: { agree: number; disagree: number; pass: number };
}

// The reference data is not part of the project: where it is absent there is nothing to count.
test.skipIf(!existsSync(UBER))(
  'vTaiwan on Uber: people, statements and votes as published, re-votes kept as history',
  { timeout: 60_000 },
  async () => {
    const conversation = await readPolis(await readFolder(UBER));
    const { id } = await house.database.as(where.system, (tx) => importPolis(tx, where.space, conversation));
    await house.drain();
    const { body } = await house.as(mei).get(`/api/acme/dialogues/${id}`);
    expect(body).toMatchObject({ voters: 1921, imported: true, hidden: null, statements: 197 });
    const said: Said[] = [];
    for (let after: string | null = '0'; after; ) {
      const { items, next }: { items: Said[]; next: string | null } = (
        await house.as(mei).get(`/api/acme/dialogues/${id}/statements?after=${after}`)
      ).body;
      said.push(...items);
      after = next;
    }
    expect(said).toHaveLength(197);
    const sum = said.reduce((all, { tally }) => all + tally.agree + tally.disagree + tally.pass, 0);
    expect(sum).toBe(49_443);
    const { rows } = await house.owner.query(
      'SELECT count(*)::int AS n FROM dialogue.past_votes WHERE dialogue_id = $1',
      [id],
    );
    expect(rows[0].n).toBe(conversation.pastVotes.length);
  },
);

test('signals come once, however often they are imported, dated as they were', async () => {
  const { rows, errors } = readSignals(
    'key,raised_at,by,kind,title,body\n1,2026-03-04,Mei,problem,,The strap frays\n2,,Jo,,,The hook bends\n',
  );
  expect(errors).toEqual([]);
  expect(await rehearseSignals(house.database, where, rows)).toEqual({ imported: 2, before: 0 });
  expect(await importSignals(house.database, where, rows)).toEqual({ imported: 2, before: 0 });
  expect(await rehearseSignals(house.database, where, rows)).toEqual({ imported: 0, before: 2 });
  expect(await importSignals(house.database, where, rows)).toEqual({ imported: 0, before: 2 });
  const { items } = (await house.as(mei).get('/api/acme/signals')).body;
  expect(items.map((item: { by: string; body: string }) => [item.by, item.body])).toEqual([
    ['Jo', 'The hook bends'],
    ['Mei', 'The strap frays'],
  ]);
  expect(items[1].raisedAt.slice(0, 10)).toBe('2026-03-04');
});

test('an export holds what was said, a codebook, and no secret', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tilth-export-'));
  const link = await house.as(mei).post(`/api/acme/spaces/${where.space}/links`, {});
  await house
    .as(mei)
    .post('/api/acme/signals', { space: where.space, body: '=HYPERLINK("x")', clientKey: crypto.randomUUID() });
  await house.owner.query(
    `INSERT INTO ecosystem.portraits (ecosystem_id, person_id, id, picture) VALUES ($1, $2, gen_random_uuid(), 'a picture')`,
    [house.ecosystem.id, mei.personId],
  );
  await writeExport(house.ownerUrl, 'acme', folder);
  const signals = await readFile(join(folder, 'journey.signals.csv'), 'utf8');
  expect(signals).toContain('The strap frays');
  expect(signals).toContain(`'=HYPERLINK`);
  const lines = (await readFile(join(folder, 'journey.signals.jsonl'), 'utf8')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).body)).toContain('The hook bends');
  const token =
    String(link.body.token ?? link.body.url)
      .split('/')
      .at(-1) ?? '';
  expect(await readFile(join(folder, 'ecosystem.links.csv'), 'utf8')).not.toContain(token);
  const codebook = await readFile(join(folder, 'codebook.md'), 'utf8');
  expect(codebook).toContain('## journey.signals');
  expect(codebook).toContain('- `space_id`: uuid; a row of ecosystem.spaces');
  expect(codebook).toMatch(
    /- `kind`: text; one of “problem”, “opportunity”, “idea”, “observation”, “blocked learning”\n/,
  );
  expect(codebook).toContain('- `value`: smallint; 1 agree, -1 disagree, 0 pass');
  expect(await readdir(join(folder, 'photos'))).toHaveLength(1);
  await expect(writeExport(house.ownerUrl, 'nowhere', folder)).rejects.toThrow('There is no ecosystem "nowhere"');
  await rm(folder, { recursive: true });
});
