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
