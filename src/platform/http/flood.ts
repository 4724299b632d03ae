import { createHash } from 'node:crypto';
import { DomainError } from '../../kernel/errors.ts';
import type { Database } from '../database/database.ts';
import { networkOf } from './network.ts';

interface Limit {
  most: number;
  /** In milliseconds. */
  within: number;
}

/** What one address may send through one link, and what one link takes in all. A day's worth of a real roof is far below. */
const BY_ADDRESS: readonly Limit[] = [
  { most: 20, within: 60_000 },
  { most: 120, within: 3_600_000 },
];
export const BY_LINK: readonly Limit[] = [{ most: 600, within: 3_600_000 }];

/** So many keys are kept at once; beyond that the oldest window is forgotten first. */
const MOST_KEYS = 50_000;

/** By the address first: who is held at their own limit does not use up what all share. */
const limitsOf = (address: string, link: string): Array<[key: string, limits: readonly Limit[]]> => [
  [`${networkOf(address)} ${link}`, BY_ADDRESS],
  [link, BY_LINK],
];
const flood = (seconds: number) => new DomainError('flood', { seconds }, 'busy');

interface Window {
  count: number;
  until: number;
}

/** Counts writes of people without an account in fixed windows, in this process. Nothing here is kept or logged. */
export class FloodGate {
  readonly #windows = new Map<string, Window>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** @throws DomainError `flood` with the seconds to wait, when this write is one too many */
  pass(address: string, link: string): void {
    for (const [key, limits] of limitsOf(address, link)) this.#count(key, limits);
  }

  #count(key: string, limits: readonly Limit[]): void {
    const now = this.#now();
    for (const { most, within } of limits) {
      const name = `${within} ${key}`;
      const open = this.#windows.get(name);
      const window = open && open.until > now ? open : { count: 0, until: now + within };
      window.count += 1;
      if (window !== open) {
        this.#windows.delete(name);
        this.#windows.set(name, window);
      }
      if (window.count > most) throw flood(Math.max(1, Math.ceil((window.until - now) / 1000)));
    }
    for (const oldest of this.#windows.keys()) {
      if (this.#windows.size <= MOST_KEYS) break;
      this.#windows.delete(oldest);
    }
  }
}

/**
 * The same limits for all nodes together, counted in the database. Behind a `FloodGate`, which holds most of a flood before it gets there.
 * @throws DomainError `flood`
 */
export async function passEverywhere(database: Database, address: string, link: string): Promise<void> {
  const windows = limitsOf(address, link).flatMap(([key, limits]) => limits.map((limit) => ({ key, ...limit })));
  const { rows } = await database.pool('tilth_app').query<{ wait: number }>({
    name: 'flood.pass',
    text: 'SELECT flood.pass($1, $2, $3) AS wait',
    values: [
      windows.map(({ key, within }) => createHash('sha256').update(`${within} ${key}`).digest()),
      windows.map(({ most }) => most),
      windows.map(({ within }) => within / 1000),
    ],
  });
  const wait = rows[0]?.wait ?? 0;
  if (wait > 0) throw flood(wait);
}

/** What is over is forgotten. */
export async function forgetFloods(database: Database): Promise<void> {
  await database.pool('tilth_worker').query('SELECT flood.forget()');
}
