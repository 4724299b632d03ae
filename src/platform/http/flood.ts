import { DomainError } from '../../kernel/errors.ts';

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

interface Window {
  count: number;
  until: number;
}

/**
 * Counts writes of people without an account in fixed windows, in this process: with several nodes each counts its own, so a
 * flood is held at a few times these figures, which is what it is for. Nothing here is kept or logged.
 */
export class FloodGate {
  readonly #windows = new Map<string, Window>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** @throws DomainError `flood` with the seconds to wait, when this write is one too many */
  pass(address: string, link: string): void {
    this.#count(`${address} ${link}`, BY_ADDRESS);
    this.#count(link, BY_LINK);
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
      if (window.count > most) {
        throw new DomainError('flood', { seconds: Math.max(1, Math.ceil((window.until - now) / 1000)) }, 'busy');
      }
    }
    for (const oldest of this.#windows.keys()) {
      if (this.#windows.size <= MOST_KEYS) break;
      this.#windows.delete(oldest);
    }
  }
}
