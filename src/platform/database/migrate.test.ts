import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { at, withAdmin } from '../../../tests/database/global-setup.ts';
import { migrate } from './migrate.ts';

const adminUrl = inject('adminUrl');
/** A user and their database, on a server where a superuser made the serving roles already. (Before PostgreSQL 16, who may create roles may hand out any.) */
const name = `tilth_second_${process.pid}`;
const admin = (text: string) => withAdmin(adminUrl, (client) => client.query(text));

beforeAll(async () => {
  await admin(`CREATE ROLE ${name} LOGIN PASSWORD 'second'`);
  await admin(`CREATE DATABASE ${name} OWNER ${name}`);
});
afterAll(async () => {
  await admin(`DROP DATABASE ${name} WITH (FORCE)`);
  await admin(`DROP ROLE ${name}`);
});

test('where another user made the roles, what has to be run is said, and is enough', async () => {
  const ownerUrl = new URL(at(adminUrl, name));
  ownerUrl.username = name;
  ownerUrl.password = 'second';
  const folder = join(import.meta.dirname, '../../../migrations');
  const asked = { ownerUrl: ownerUrl.href, folder, servingUser: name };
  const refusal = await migrate(asked).then(
    () => '',
    (error: Error) => error.message,
  );
  expect(refusal).toContain(`${name} may not hand them out. Let a superuser run this once, then start again: GRANT`);
  await admin(refusal.slice(refusal.indexOf('GRANT')));
  expect(await migrate(asked)).toEqual([]);
});
