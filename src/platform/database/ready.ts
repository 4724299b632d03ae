import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { SERVING_ROLES, servingAs } from './database.ts';

/** `cannot_connect_now`: it starts, recovers after a crash, or is about to stop. */
const NOT_NOW = '57P03';
const LOOK_AGAIN = 250;

/**
 * Waits for a server that is there and not ready, as one is that recovers after a crash.
 * @throws what else keeps us from connecting, and its refusal once `patience` (milliseconds) is over
 */
export async function untilReady(url: string, say: (sentence: string) => void, patience = 60_000): Promise<void> {
  const last = Date.now() + patience;
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    // A server that goes down under us says so twice: to whoever connects, and to whoever listens.
    client.on('error', () => {});
    try {
      await client.connect();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== NOT_NOW || Date.now() > last) throw error;
    } finally {
      await client.end().catch(() => {});
    }
    if (tries === 0) say('The database server is not ready yet: waiting for it.');
    await pause(LOOK_AGAIN);
  }
}

const DURABLE = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

/**
 * What Tilth acknowledges must survive a power cut: a server that forgets is refused. Asked through every address we connect with,
 * as a database or a user may have a setting of its own.
 */
export function refuseForgetful(url: string): Promise<void> {
  return asking({ connectionString: url }, async (client) => {
    for (const setting of DURABLE) {
      const { rows } = await client.query<Record<string, string>>(`SHOW ${setting}`);
      if (rows[0]?.[setting] === 'off')
        throw new Error(
          `The database server has ${setting} = off for ${client.user}: it could lose what it acknowledged. Set ${setting} = on, then start again.`,
        );
    }
  });
}

/** The wall stands only for a role that it binds: a pooler that drops `options` would let us serve as the login itself. */
export async function refuseUnwalled(url: string, roles: readonly string[] = SERVING_ROLES): Promise<void> {
  for (const role of roles)
    await asking({ connectionString: url, options: servingAs(role) }, async (client) => {
      const { rows } = await client.query<{ acts: string; beyond: boolean }>(
        'SELECT current_user AS acts, rolsuper OR rolbypassrls AS beyond FROM pg_roles WHERE rolname = current_user',
      );
      const [found] = rows;
      if (found?.acts !== role)
        throw new Error(
          `The connection acts as ${found?.acts} and not as ${role}: something between Tilth and the database (a pooler, mostly) drops the setting. Let it pass "options", or let DATABASE_URL name the server itself.`,
        );
      if (found.beyond)
        throw new Error(
          `The role ${role} may bypass row-level security: everybody could read everything. Run ALTER ROLE ${role} NOSUPERUSER NOBYPASSRLS, then start again.`,
        );
    });
}

async function asking(config: pg.ClientConfig, ask: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await ask(client);
  } finally {
    await client.end();
  }
}
