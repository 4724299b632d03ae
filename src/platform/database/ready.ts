import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

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

/** What Tilth acknowledges must survive a power cut: a server that forgets is refused. */
export async function refuseForgetful(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const setting of DURABLE) {
      const { rows } = await client.query<Record<string, string>>(`SHOW ${setting}`);
      if (rows[0]?.[setting] === 'off')
        throw new Error(
          `The database server has ${setting} = off: it could lose what it acknowledged. Set ${setting} = on, then start again.`,
        );
    }
  } finally {
    await client.end();
  }
}
