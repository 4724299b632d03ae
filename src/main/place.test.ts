import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { withAdmin } from '../../tests/database/global-setup.ts';
import { openPlace } from './place.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tilth-place-'));
  vi.stubEnv('TILTH_DATA', folder);
  vi.stubEnv('DATABASE_URL', '');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

test('an embedded database that forgets for the login that serves is refused, and stopped', async () => {
  const place = await openPlace(() => {});
  await withAdmin(place.ownerUrl, (owner) => owner.query('ALTER ROLE tilth_login SET synchronous_commit = off'));
  await place.close();
  await expect(openPlace(() => {})).rejects.toThrow('has synchronous_commit = off for tilth_login');
  // Stopped: else the folder would be taken.
  await expect(openPlace(() => {})).rejects.toThrow('synchronous_commit');
});
