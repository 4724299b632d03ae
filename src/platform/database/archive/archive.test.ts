import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { at, withAdmin } from '../../../../tests/database/global-setup.ts';
import { type TestHouse, testHouse } from '../../../../tests/database/house.ts';
import { checkArchive, restoreArchive } from './read.ts';
import { writeArchive } from './write.ts';

const migrations = join(import.meta.dirname, '../../../../migrations');
let house: TestHouse;
let folder: string;
let file: string;
let ownerUrl: string;
const empty = `tilth_restored_${randomBytes(4).toString('hex')}`;

beforeAll(async () => {
  house = await testHouse();
  folder = await mkdtemp(join(tmpdir(), 'tilth-archive-'));
  file = join(folder, 'tilth.tar.gz');
  ownerUrl = at(inject('adminUrl'), house.owner.database ?? '');
  const zoe = await house.person('Zoë\tÅsa "quoted" \\ back', { spaces: ['Roofing\npartners'] });
  const space = (await house.as(zoe).get('/api/acme/spaces')).body.items[0].id;
  const signal = { space, body: 'It lifts\n\\.', clientKey: crypto.randomUUID() };
  const { id } = (await house.as(zoe).post('/api/acme/signals', signal)).body;
  const payload = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#5a6' } })
    .png()
    .toBuffer();
  const photo = await house.app.inject({
    method: 'PUT',
    url: `/api/acme/signals/${id}/photos/${crypto.randomUUID()}`,
    payload,
    headers: { 'x-tilth': '1', 'content-type': 'image/png', 'x-test-account': zoe.accountId },
  });
  expect(photo.statusCode).toBe(200);
  await house.drain();
  // One entry waits for the sealer while the backup is written.
  await house.owner.query(
    `INSERT INTO ledger.entries (ecosystem_id, id, at, kind, subject_kind, subject_id) VALUES ($1, gen_random_uuid(), now(), 'step.taken', 'step', gen_random_uuid())`,
    [house.ecosystem.id],
  );
  // More than one piece of the archive holds (4 MB): pieces end anywhere, in the middle of a row too.
  await house.owner.query(
    `INSERT INTO journey.signals (ecosystem_id, id, space_id, raised_by, body, client_key)
     SELECT $1, gen_random_uuid(), $2, $3, repeat(md5(n::text), 32), gen_random_uuid() FROM generate_series(1, 9000) n`,
    [house.ecosystem.id, space, zoe.personId],
  );
  await withAdmin(inject('adminUrl'), (admin) => admin.query(`CREATE DATABASE ${empty}`));
});
afterAll(async () => {
  await house.close();
  await withAdmin(inject('adminUrl'), (admin) => admin.query(`DROP DATABASE ${empty} WITH (FORCE)`));
  await rm(folder, { recursive: true, force: true });
});

test('what was written comes back, row for row', async () => {
  const manifest = await writeArchive({ ownerUrl, file });
  expect(manifest.tables.find((table) => table.name === 'ecosystem.persons')?.rows).toBe(1);
  expect(manifest.tables.find((table) => table.name === 'journey.signals')?.chunks).toBeGreaterThan(2);
  const target = at(inject('adminUrl'), empty);
  await restoreArchive({ ownerUrl: target, file, migrations });
  const filled = manifest.tables.filter(({ rows }) => rows > 0).map(({ name }) => name);
  expect(filled).toEqual(
    expect.arrayContaining(['journey.photos', 'ledger.sealed', 'ledger.unsealed', 'thread.texts']),
  );
  for (const name of filled) {
    const query = `SELECT t::text AS row FROM ${name} t ORDER BY 1`;
    const { rows } = await house.owner.query(query);
    expect(await withAdmin(target, async (admin) => (await admin.query(query)).rows), name).toEqual(rows);
  }
  await expect(restoreArchive({ ownerUrl: target, file, migrations })).rejects.toThrow('holds an ecosystem already');
});

test('an archive that was cut or altered anywhere is refused whole', async () => {
  await writeArchive({ ownerUrl, file });
  const bytes = await readFile(file);
  const broken = join(folder, 'broken.tar.gz');
  for (const length of [0, 20, bytes.length >> 1, bytes.length - 1]) {
    await writeFile(broken, bytes.subarray(0, length));
    await expect(checkArchive(broken), `cut to ${length} bytes`).rejects.toThrow('not whole');
  }
  for (let place = 60; place < bytes.length - 8; place += Math.ceil(bytes.length / 25)) {
    const altered = Buffer.from(bytes);
    altered[place] = (altered[place] ?? 0) ^ 0x55;
    await writeFile(broken, altered);
    await expect(checkArchive(broken), `byte ${place} altered`).rejects.toThrow('not whole');
  }
  await expect(checkArchive(join(folder, 'nowhere'))).rejects.toThrow('There is no file');
});
