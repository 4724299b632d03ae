import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { at, withAdmin } from '../../../tests/database/global-setup.ts';
import { migrate } from '../../platform/database/migrate.ts';

const adminUrl = inject('adminUrl');
const name = `tilth_before_${process.pid}`;
const migrations = join(import.meta.dirname, '../../../migrations');
let before: string;
beforeAll(async () => {
  await withAdmin(adminUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  before = await mkdtemp(join(tmpdir(), 'tilth-migrations-'));
  const old = (await readdir(migrations)).filter(
    (file) => !(file.startsWith('dialogue.') && (file.split('.')[1] ?? '') >= '0240'),
  );
  for (const file of old) await cp(join(migrations, file), join(before, file));
});
afterAll(async () => {
  await rm(before, { recursive: true });
  await withAdmin(adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});

test('decisions from before there were nine ways open as they were, and their objections can be answered', async () => {
  const ownerUrl = at(adminUrl, name);
  const asked = { ownerUrl, servingUser: new URL(adminUrl).username };
  await migrate({ ...asked, folder: before });
  const run = <Row extends object>(text: string) =>
    withAdmin(ownerUrl, async (client) => (await client.query<Row>(text)).rows);
  await run(`
    INSERT INTO ecosystem.ecosystems (ecosystem_id, slug, name) VALUES (md5('e')::uuid, 'ecosystem', 'E');
    INSERT INTO ecosystem.spaces (ecosystem_id, id, name, kind, visibility) VALUES (md5('e')::uuid, md5('s')::uuid, 'S', 'team', 'members');
    INSERT INTO dialogue.dialogues (ecosystem_id, id, space_id, question, votes, results)
      VALUES (md5('e')::uuid, md5('d')::uuid, md5('s')::uuid, 'Q?', 'open', 'open');
    INSERT INTO dialogue.decisions (ecosystem_id, id, dialogue_id, method, proposal, quorum, deadline, opened_by)
      VALUES (md5('e')::uuid, md5('x')::uuid, md5('d')::uuid, 'consent', 'P', 2, now(), md5('p')::uuid);
    INSERT INTO dialogue.stances (ecosystem_id, decision_id, person_id, stance, reason)
      VALUES (md5('e')::uuid, md5('x')::uuid, md5('p')::uuid, 'agree', ''), (md5('e')::uuid, md5('x')::uuid, md5('q')::uuid, 'object', 'Too dear.')`);
  await migrate({ ...asked, folder: migrations });
  expect(await run('SELECT method, options, deciders, changes FROM dialogue.decisions')).toEqual([
    { method: 'consent', options: [], deciders: null, changes: [] },
  ]);
  expect(await run('SELECT stance, marks FROM dialogue.stances ORDER BY stance')).toEqual([
    { stance: 'agree', marks: null },
    { stance: 'object', marks: null },
  ]);
  expect(await run("SELECT reason, settled, person_id = md5('q')::uuid AS theirs FROM dialogue.objections")).toEqual([
    { reason: 'Too dear.', settled: null, theirs: true },
  ]);
});
