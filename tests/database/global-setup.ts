import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/platform/database/embedded/index.ts';
import { migrate } from '../../src/platform/database/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser's URL of the server that this run's databases live on. */
    adminUrl: string;
    /** The migrated database that every test clones. */
    template: string;
  }
}

/** One server a run: the one named by TILTH_TEST_DATABASE_URL, else an embedded one of its own. Migrated once, cloned often. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TILTH_TEST_DATABASE_URL;
  const folder = given ? null : await mkdtemp(join(tmpdir(), 'tilth-test-'));
  const embedded = folder ? await startEmbedded({ dataFolder: folder, log: () => {} }) : null;
  const adminUrl = given ?? embedded?.adminUrl ?? '';
  const template = `tilth_template_${process.pid}`;
  await withAdmin(adminUrl, async (admin) => {
    await admin.query(`CREATE DATABASE ${template}`);
  });
  await migrate({ ownerUrl: at(adminUrl, template), folder: join(import.meta.dirname, '../../migrations') });
  await withAdmin(adminUrl, async (admin) => {
    await admin.query(
      `DO $$ BEGIN CREATE ROLE tilth_login LOGIN NOINHERIT PASSWORD 'tilth'; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
       GRANT tilth_app, tilth_worker, tilth_identity TO tilth_login`,
    );
  });
  project.provide('adminUrl', adminUrl);
  project.provide('template', template);
  return async () => {
    await withAdmin(adminUrl, async (admin) => {
      await admin.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    });
    await embedded?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  };
}

export function at(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

export async function withAdmin<Result>(url: string, work: (admin: pg.Client) => Promise<Result>): Promise<Result> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
